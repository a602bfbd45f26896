import { addDays, pointDay } from "../../dates.ts";
import { change } from "../../figures.ts";
import { type Basket, changeBetween } from "../../narratives/basket.ts";
import { AROUND_DAYS } from "../../narratives/track.ts";

/** What the basket did before each alarm and after it. */
export function AroundAlarms({ basket, alarms }: { basket: Basket; alarms: string[] }) {
  if (alarms.length === 0) return null;
  return (
    <>
      <table className="around">
        <thead>
          <tr>
            <th scope="col">Alarm</th>
            <th scope="col" className="n">
              {AROUND_DAYS} days before
            </th>
            <th scope="col" className="n">
              {AROUND_DAYS} days after
            </th>
          </tr>
        </thead>
        <tbody>
          {alarms.toReversed().map((alarm) => (
            <tr key={alarm}>
              <th scope="row">{pointDay(alarm)}</th>
              <td className="n">{words(changeBetween(basket, addDays(alarm, -AROUND_DAYS), alarm))}</td>
              <td className="n">{words(changeBetween(basket, alarm, addDays(alarm, AROUND_DAYS)))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="told">What came after some alarms says nothing of what will come after another.</p>
    </>
  );
}

function words(moved: ReturnType<typeof changeBetween>): string {
  if (!moved) return "not known";
  return moved.days < AROUND_DAYS - 1 ? `${change(moved.change)} in ${moved.days} days` : change(moved.change);
}
