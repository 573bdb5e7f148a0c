import { Button, Field, Input, Select } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { CalendarAddress, DueUnit } from "../../../api/wire";
import { calendar, renewAddress, revokeAddress } from "../../../state/secretariat/monitoring";
import { Modal } from "../../../ui/Modal";
import { useFormats, useSay } from "../../../ui/secretariat/useSay";
import css from "./Calendar.module.css";

/** How the due dates get into one's own calendar. */
export function Calendar({ units, close }: { units: DueUnit[]; close: () => void }) {
  const say = useSay();
  const { value } = calendar.use();
  useEffect(() => {
    // An address that was made a moment ago is told this once: it stays until the page is left.
    if (!value) void calendar.load();
  }, [value]);
  return (
    <Modal title={say("calendar.title")} close={close} wide actions={<Button onClick={close}>{say("close")}</Button>}>
      <div className={css.inside}>
        <p>{say("calendar.text")}</p>
        {value?.address ? <Address value={value} address={value.address} units={units} /> : value && <Untold value={value} />}
      </div>
    </Modal>
  );
}

function Address({ value, address, units }: { value: CalendarAddress; address: string; units: DueUnit[] }) {
  const say = useSay();
  const [unit, setUnit] = useState("");
  const [copied, setCopied] = useState(false);
  const whole = new URL(address, location.origin);
  if (unit) whole.searchParams.set("unit", unit);
  const copy = async () => {
    await navigator.clipboard.writeText(whole.href);
    setCopied(true);
  };
  return (
    <>
      <p className={value.needsKey ? css.warning : css.note}>{say(value.needsKey ? "calendar.secret" : "calendar.local")}</p>
      <div className={css.row}>
        <Field label={say("calendar.unit")} className={css.unit}>
          <Select
            value={unit}
            onChange={(_, data) => {
              setUnit(data.value);
              setCopied(false);
            }}
          >
            <option value="">{say("due.allUnits")}</option>
            {units
              .filter(({ name }) => name)
              .map(({ name }) => (
                <option key={name}>{name}</option>
              ))}
          </Select>
        </Field>
        <Field label={say("calendar.address")} className={css.address}>
          <Input readOnly value={whole.href} onFocus={(event) => event.currentTarget.select()} />
        </Field>
        <Button onClick={() => void copy()}>{say(copied ? "calendar.copied" : "calendar.copy")}</Button>
      </div>
      <div className={css.row}>
        <Button as="a" size="small" href={whole.href} download>
          {say("calendar.download")}
        </Button>
        {value.needsKey && <Keys />}
      </div>
    </>
  );
}

/** There is no address yet, or it was told before and cannot be told again. */
function Untold({ value }: { value: CalendarAddress }) {
  const say = useSay();
  const format = useFormats();
  return (
    <>
      <p className={css.note}>{value.madeAt ? say("calendar.made", format.moment(value.madeAt), format.moment(value.expiresAt!)) : say("calendar.noneMade")}</p>
      <div className={css.row}>
        {value.madeAt ? (
          <Keys />
        ) : (
          <Button appearance="primary" onClick={() => void renewAddress()}>
            {say("calendar.make")}
          </Button>
        )}
      </div>
    </>
  );
}

function Keys() {
  const say = useSay();
  return (
    <>
      <Button size="small" onClick={() => void renewAddress()}>
        {say("calendar.renew")}
      </Button>
      <Button size="small" onClick={() => void revokeAddress()}>
        {say("calendar.revoke")}
      </Button>
    </>
  );
}
