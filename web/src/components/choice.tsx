interface Props {
  name: string;
  label: string;
  value: string | undefined;
  /** what no choice stands for */
  any?: string;
  options?: [value: string, label: string][] | undefined;
}

/** A filter of one among many. Remounted when its options come, so that the address's choice can be shown as chosen. */
export function Choice({ name, label, value, any = "Any", options = [] }: Props) {
  const isKnown = !value || options.some(([option]) => option === value);
  return (
    <label>
      {label}{" "}
      <select key={`${options.length} ${value}`} name={name} defaultValue={value ?? ""}>
        <option value="">{any}</option>
        {!isKnown && <option value={value}>{value}</option>}
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
