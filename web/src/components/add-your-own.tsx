import { FilesIn } from "./files-in.tsx";
import { FollowForm } from "./follow-form.tsx";

/** An address to follow, or files to bring in. */
export function AddYourOwn() {
  return (
    <>
      <FollowForm />
      <FilesIn />
    </>
  );
}
