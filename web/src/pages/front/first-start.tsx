import { AddYourOwn } from "../../components/add-your-own.tsx";
import { FollowTheTen } from "../../components/follow-the-ten.tsx";
import { OpenSample } from "../../components/open-sample.tsx";

/** An empty desk: three ways to begin. */
export function FirstStart({ isFilled, goOn }: { isFilled: boolean; goOn: () => void }) {
  return (
    <div className="first-start">
      <header>
        <h1>The desk is open and empty</h1>
        <p className="standfirst">
          Assay reads the newsletters you follow, keeps every issue as it came, and finds it again. Begin in one of three ways; the others stay open
          to you.
        </p>
      </header>
      <div className="offers">
        <section className="offer" aria-labelledby="offer-ten">
          <h2 id="offer-ten">Follow the ten</h2>
          <FollowTheTen />
        </section>
        <section className="offer" aria-labelledby="offer-own">
          <h2 id="offer-own">Add your own</h2>
          <AddYourOwn />
        </section>
        <section className="offer" aria-labelledby="offer-sample">
          <h2 id="offer-sample">Open the sample desk</h2>
          <OpenSample />
        </section>
      </div>
      {isFilled && (
        <p className="go-on">
          <button type="button" className="main" onClick={goOn}>
            Go on to the front page
          </button>
        </p>
      )}
    </div>
  );
}
