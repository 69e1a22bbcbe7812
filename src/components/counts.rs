//! So many of so many: two fields for counts that belong together.

use assessment::evidence::Counted;
use yew::prelude::*;

use super::draft::use_draft;
use super::fields::Field;
use super::number::{in_digits, read};

/// What the pair is given.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Its id, unique in the page; the second field's ends in `-of`.
    pub id: AttrValue,
    /// What is counted.
    pub label: AttrValue,
    /// Help, or nothing.
    #[prop_or_default]
    pub hint: AttrValue,
    /// The first field's label.
    #[prop_or(AttrValue::Static("How many"))]
    pub count: AttrValue,
    /// The second field's label.
    #[prop_or(AttrValue::Static("Of how many"))]
    pub of: AttrValue,
    /// Both numbers as the record has them.
    pub value: Option<Counted>,
    /// Takes the new numbers; none where one is empty.
    pub change: Callback<Option<Counted>>,
}

/// What was typed and is not in the record as it stands, for as long as the record has what it had then.
#[derive(Clone)]
struct Typed {
    texts: [String; 2],
    over: Option<Counted>,
}

fn texts(value: Option<Counted>) -> [String; 2] {
    [value.map(|it| it.count), value.map(|it| it.of)].map(in_digits)
}

/// What two texts make of the numbers that the record has: what cannot be read changes nothing, half of a pair is none.
fn after(texts: &[String; 2], before: Option<Counted>) -> Option<Counted> {
    match (read(&texts[0]), read(&texts[1])) {
        (Ok(count), Ok(of)) => count.zip(of).map(|(count, of)| Counted { count, of }),
        _ => before,
    }
}

/// Two fields for counts that belong together.
#[component]
pub fn Counts(props: &Props) -> Html {
    let draft = use_draft(|| None::<Typed>);
    let value = props.value;
    let shown = draft.get().filter(|typed| typed.over == value).map_or_else(|| texts(value), |typed| typed.texts);
    let error = |text: &str| read(text).err().unwrap_or_default();
    let errors = [error(&shown[0]), error(&shown[1])];
    let half = shown[0].trim().is_empty() != shown[1].trim().is_empty() && errors == [""; 2];
    let impossible = value.and_then(|counted| counted.share().err()).unwrap_or_default();
    let take = |at: usize| {
        let (draft, change) = (draft.clone(), props.change.clone());
        Callback::from(move |text: String| {
            let mut new =
                draft.get().filter(|typed| typed.over == value).map_or_else(|| texts(value), |typed| typed.texts);
            new[at] = text;
            let over = after(&new, value);
            draft.update(|draft| *draft = Some(Typed { texts: new, over }));
            if over != value {
                change.emit(over);
            }
        })
    };
    let of = format!("{}-of", props.id);
    let whole = format!("{}-whole", props.id);
    html! {
        <div class="app-counted">
            { Field { id: &whole, label: &props.label, hint: &props.hint, error: &impossible }.fieldset(html! {
                <>
                    <div class="app-side-by-side">
                        { Field { id: &props.id, label: &props.count, hint: "", error: errors[0] }.digits(&shown[0], take(0)) }
                        { Field { id: &of, label: &props.of, hint: "", error: errors[1] }.digits(&shown[1], take(1)) }
                    </div>
                    if half { <p class="app-quiet">{ "Enter both numbers. Nothing is kept or counted until both are there." }</p> }
                </>
            }) }
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pair_is_whole_or_not_there_and_mistakes_change_nothing() {
        let before = Some(Counted { count: 1, of: 2 });
        let typed = |count: &str, of: &str| after(&[count.to_owned(), of.to_owned()], before);
        assert_eq!(typed("3", "4"), Some(Counted { count: 3, of: 4 }));
        assert_eq!(typed("5", "4"), Some(Counted { count: 5, of: 4 }));
        assert_eq!((typed("3", ""), typed("", "4"), typed("", "")), (None, None, None));
        assert_eq!((typed("x", "4"), typed("", "x")), (before, before));
    }
}
