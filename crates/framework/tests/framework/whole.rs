//! The framework in this repository is whole, and survives being written and read as JSON.

use framework::{CriterionKind, Domain, Figure, Framework, Outline, Unreadable};

use crate::load;

#[test]
fn the_framework_of_this_repository_has_all_its_parts() {
    let framework = load();
    let reference = &framework.reference;
    assert_eq!(framework.statements.len(), 48);
    assert_eq!(framework.recommendations.len(), 16);
    assert_eq!((reference.criteria.len(), reference.factors.len()), (33, 12));
    let outline = framework.outline();
    assert!(Domain::ALL.iter().all(|domain| outline.of(*domain).count() == 12));
    // The five critical statements and the two critical criteria of the design.
    let critical = |id: &str| id.to_owned();
    let statements: Vec<_> =
        framework.statements.iter().filter(|it| it.critical).map(|it| critical(it.id.as_str())).collect();
    assert_eq!(statements, ["A5", "A8", "I4", "I7", "I11"]);
    let criteria: Vec<_> =
        reference.criteria.iter().filter(|it| it.critical).map(|it| critical(it.id.as_str())).collect();
    assert_eq!(criteria, ["CA10", "CI10"]);
}

#[test]
fn a_benchmark_gives_what_can_be_compared_with_it() {
    let reference = load().reference;
    let figure = |id: &str| reference.benchmark(&id.into()).expect("a benchmark").figure();
    assert_eq!(figure("CI1"), Figure::Count { count: 43, of: 47 });
    assert_eq!(figure("CO3"), Figure::Value { numerator: 89, denominator: 100 });
    assert_eq!(figure("CA5"), Figure::Value { numerator: 1, denominator: 3 });
    assert_eq!(figure("CA11"), Figure::Words);
    assert!(reference.criteria.iter().all(|criterion| {
        criterion.kind != CriterionKind::Outcome || reference.benchmark(&criterion.id.as_str().into()).is_some()
    }));
}

#[test]
fn json_gives_the_same_framework_back_with_its_reference_data_beside_the_rest() {
    let framework = load();
    let json = serde_json::to_value(&framework).expect("JSON");
    for name in ["statements", "criteria", "factors", "benchmarks", "questions", "partners", "figures", "plan_headings"]
    {
        assert!(json[name].is_array(), "{name}");
    }
    let text = json.to_string();
    assert_eq!(Framework::from_json(&text).expect("a framework"), framework);
}

#[test]
fn a_field_that_is_missing_or_of_another_kind_is_named() {
    let json = serde_json::to_value(load()).expect("JSON");
    let read = |change: fn(&mut serde_json::Value)| {
        let mut json = json.clone();
        change(&mut json);
        Framework::from_json(&json.to_string()).map_err(|unreadable| unreadable.0).map(drop)
    };
    assert_eq!(read(|json| json["later"] = 1.into()), Ok(()));
    assert_eq!(read(|json| json["statements"][0]["why"] = 1.into()), Err("why"));
    assert_eq!(read(|json| drop(json["criteria"][2].as_object_mut().map(|it| it.remove("kind")))), Err("kind"));
    assert_eq!(Framework::from_json("[1"), Err(Unreadable("JSON")));
}

#[test]
fn every_quotation_mark_is_set_and_has_its_other() {
    let json = serde_json::to_value(load()).expect("JSON");
    let mut open = vec![&json];
    while let Some(value) = open.pop() {
        match value {
            serde_json::Value::String(text) => {
                assert!(!text.contains(['\'', '"']), "{text}");
                assert_eq!(text.matches('“').count(), text.matches('”').count(), "{text}");
                assert!(text.matches('‘').count() <= text.matches('’').count(), "{text}");
            }
            serde_json::Value::Array(items) => open.extend(items),
            serde_json::Value::Object(fields) => open.extend(fields.values()),
            _ => {}
        }
    }
}

#[test]
fn text_gives_the_same_outline_back() {
    let outline = load().outline();
    assert_eq!(Outline::from_text(&outline.to_text()), outline);
}
