/** Fields of the form of a report of people's own. */
import type { ReactElement, RefObject } from "react";
import { FaultText } from "./OrderedLines";

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly wrong: readonly string[];
  readonly change: (value: string) => void;
}

/** A text with its name, and what is wrong with it. */
export function TextField({
  id,
  label,
  value,
  wrong,
  change,
  placeholder,
  input,
  children,
}: FieldProps & {
  readonly placeholder?: string;
  readonly input?: RefObject<HTMLInputElement>;
  readonly children?: ReactElement;
}): ReactElement {
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <div>
        <input
          id={id}
          type="text"
          ref={input}
          value={value}
          placeholder={placeholder}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={wrong.length > 0}
          aria-describedby={wrong.length ? `${id}-fault` : undefined}
          onChange={({ target }) => change(target.value)}
        />
        {children}
        <FaultText id={`${id}-fault`} sentences={wrong} />
      </div>
    </>
  );
}

/** A choice with its name, and what is wrong with it. */
export function ChoiceField({
  id,
  label,
  value,
  unknown,
  options,
  wrong,
  change,
}: FieldProps & {
  /** A word that stands in the table and is none of the options. */
  readonly unknown: string | null;
  readonly options: readonly (readonly [value: string, text: string])[];
}): ReactElement {
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <div>
        <select
          id={id}
          value={unknown === null ? value : "?"}
          aria-invalid={wrong.length > 0}
          aria-describedby={wrong.length ? `${id}-fault` : undefined}
          onChange={({ target }) => change(target.value)}
        >
          {unknown === null ? null : (
            <option value="?" disabled>
              {unknown}
            </option>
          )}
          {options.map(([each, text]) => (
            <option key={each} value={each}>
              {text}
            </option>
          ))}
        </select>
        <FaultText id={`${id}-fault`} sentences={wrong} />
      </div>
    </>
  );
}
