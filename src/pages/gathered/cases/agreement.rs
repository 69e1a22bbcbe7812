//! How far two readers agree.

use assessment::cases::{KAPPA_FROM, agreements};
use framework::Framework;
use yew::prelude::*;

use crate::components::govuk;
use crate::state::Open;

/// The agreement on each question that a second reader answered.
pub fn html(open: &Open, framework: &Framework) -> Html {
    let all = agreements(&open.assessment.gathered.sample);
    let terms = open.assessment.terms();
    let asked = framework.reference.criteria.iter().filter_map(|criterion| Some((criterion, all.get(&criterion.id)?)));
    let rows = asked.map(|(criterion, agreement)| {
        let kappa = agreement.kappa().map_or_else(|| "Not shown".to_owned(), |kappa| kappa.to_string());
        vec![
            html! { format!("{} {}", criterion.id, terms.fill(&criterion.title)) },
            html! { agreement.share().to_string() },
            html! { kappa },
        ]
    });
    html! {
        <section aria-labelledby="agreement-title">
            <h2 class="govuk-heading-m" id="agreement-title">{ "A second reader" }</h2>
            <p class="govuk-body">
                { format!("Ask a colleague to read some of the cases again, without seeing the first answers: {KAPPA_FROM} or more, \
                           chosen by chance. Where you often disagree, talk about what counts as yes before you read on. The second \
                           answers change no figure.") }
            </p>
            if all.is_empty() {
                <p class="govuk-body">{ "No case has been read twice yet." }</p>
            } else {
                { govuk::table(html! { "How far the two readers agree" }, &["Question", "Same answer", "Cohen's kappa"], rows) }
                { govuk::details("What kappa means", html! {
                    <p class="govuk-body">
                        { format!("Cohen's kappa takes away the agreement that chance alone would give: 1 is full agreement, 0 no more than \
                                   chance. It is shown from {KAPPA_FROM} cases, and not where both readers gave one and the same answer \
                                   throughout.") }
                    </p>
                }) }
            }
        </section>
    }
}
