//! A field for a count. Empty is "not known", never 0. What cannot be read stays in the field with what is wrong beside it,
//! and the record keeps the last good number.

use yew::prelude::*;

use super::draft::use_draft;
use super::fields::Field;
use super::line::Line;

/// The most that can be counted.
const MOST: u32 = 999_999;

/// Said of what cannot be read.
const UNREADABLE: &str = "Enter a whole number, such as 12, or leave this empty if you do not know";

/// A number as people type it: "12", "1,085", " 1 085 ". None where nothing was typed.
///
/// # Errors
/// What to do, in a sentence.
pub fn read(text: &str) -> Result<Option<u32>, &'static str> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let groups: Vec<&str> = text.split([',', ' ']).collect();
    let digits = |group: &&str| !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_digit());
    let thousands = groups.len() == 1 || (groups[0].len() <= 3 && groups[1..].iter().all(|group| group.len() == 3));
    if !thousands || !groups.iter().all(digits) {
        return Err(UNREADABLE);
    }
    match groups.concat().parse() {
        Ok(number) if number <= MOST => Ok(Some(number)),
        _ => Err("Enter a number up to 999,999"),
    }
}

impl Field<'_> {
    /// A short field with the keys for digits on a phone.
    pub fn digits(&self, text: &str, change: Callback<String>) -> Html {
        let error = (!self.error.is_empty()).then_some("govuk-input--error");
        self.group(html! {
            <>
                { self.label_and_notes() }
                <Line key={self.id.to_owned()} id={self.id.to_owned()} kind="text" inputmode="numeric"
                    class={classes!("govuk-input", "govuk-input--width-5", error)} described_by={self.described_by()}
                    value={text.to_owned()} {change} />
            </>
        })
    }
}

/// What a field for a count is given.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Its id, unique in the page.
    pub id: AttrValue,
    /// Its label.
    pub label: AttrValue,
    /// Help, or nothing.
    #[prop_or_default]
    pub hint: AttrValue,
    /// What is wrong with the number in the record, or nothing.
    #[prop_or_default]
    pub error: AttrValue,
    /// The number as the record has it.
    pub value: Option<u32>,
    /// Takes the new number.
    pub change: Callback<Option<u32>>,
}

/// What was typed and cannot be read, for as long as the record has what it had then.
#[derive(Clone)]
struct Typed {
    text: String,
    over: Option<u32>,
}

/// A field for a count.
#[component]
pub fn Number(props: &Props) -> Html {
    let draft = use_draft(|| None::<Typed>);
    let typed = draft.get().filter(|typed| typed.over == props.value);
    let error = typed.as_ref().and_then(|typed| read(&typed.text).err()).unwrap_or(&props.error);
    let text = typed.as_ref().map_or_else(|| in_digits(props.value), |typed| typed.text.clone());
    let take = {
        let (change, over) = (props.change.clone(), props.value);
        Callback::from(move |text: String| match read(&text) {
            Ok(number) => {
                draft.update(|draft| *draft = None);
                change.emit(number);
            }
            Err(_) => draft.update(|draft| *draft = Some(Typed { text, over })),
        })
    };
    Field { id: &props.id, label: &props.label, hint: &props.hint, error }.digits(&text, take)
}

/// A number as its field shows it; none is empty.
pub fn in_digits(number: Option<u32>) -> String {
    number.map(|number| number.to_string()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_type_them() {
        for (text, number) in
            [("12", Some(12)), (" 0 ", Some(0)), ("1,085", Some(1085)), ("1 085", Some(1085)), ("", None), ("  ", None)]
        {
            assert_eq!(read(text), Ok(number), "{text}");
        }
    }

    #[test]
    fn what_is_no_count_is_refused() {
        for text in ["ten", "-1", "+1", "1.5", "1,2", "12,34", "1,,000", "5%", "1000000", "99999999999"] {
            assert!(read(text).is_err(), "{text}");
        }
    }
}
