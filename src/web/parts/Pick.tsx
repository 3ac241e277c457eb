import { Autocomplete, useFilter } from "react-aria-components/Autocomplete";
import { Button } from "react-aria-components/Button";
import { Input } from "react-aria-components/Input";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { SearchField } from "react-aria-components/SearchField";
import { Select, SelectValue } from "react-aria-components/Select";
import { useWords } from "../words/use-words.ts";
import { Icon } from "./Icon.tsx";

export type Option = { id: string; text: string; count?: number | null };

type PickProps = {
  label: string;
  value: string;
  options: readonly Option[];
  onPick(id: string): void;
  boxed?: boolean;
  isDisabled?: boolean;
};

const searchableFrom = 12;

/** A choice that stands in a sentence as a word; long lists can be searched by typing. */
export function Pick({ label, value, options, onPick, boxed = false, isDisabled = false }: PickProps) {
  const { say, locale } = useWords();
  const { contains } = useFilter({ sensitivity: "base" });
  const list = (
    <ListBox
      className="pick-list"
      items={options}
      renderEmptyState={() => <p className="soft">{say("values.noneFound")}</p>}
    >
      {(option) => (
        <ListBoxItem id={option.id} textValue={option.text} className="pick-item">
          <bdi>{option.text}</bdi>
          {option.count != null && <bdi className="number soft">{locale.number(option.count)}</bdi>}
        </ListBoxItem>
      )}
    </ListBox>
  );
  return (
    <Select
      className="pick"
      aria-label={label}
      value={value}
      onChange={(key) => onPick(String(key ?? ""))}
      isDisabled={isDisabled}
    >
      <Button className={boxed ? "pick-button boxed" : "pick-button"}>
        <SelectValue className="pick-value">
          {() => <bdi>{options.find((option) => option.id === value)?.text ?? value}</bdi>}
        </SelectValue>
        <Icon name="down" size={16} />
      </Button>
      <Popover className="popover pick-popover" placement="bottom start">
        {options.length < searchableFrom ? (
          list
        ) : (
          <Autocomplete filter={contains}>
            <SearchField aria-label={say("values.find")} autoFocus className="pick-search">
              <Input placeholder={say("values.find")} />
            </SearchField>
            {list}
          </Autocomplete>
        )}
      </Popover>
    </Select>
  );
}
