//! What people say who give a good answer to a survey question.

use framework::QuestionId;

/// Questions, each with what follows "9 of 16 staff".
pub(super) const SAY: [(&str, &str); 13] = [
    ("staff-priorities", "say that they understand our priorities in this work very well"),
    ("staff-training", "say that they have had enough training for it"),
    ("staff-quality-assurance", "find that quality assurance supports their work on risk of harm and safeguarding"),
    ("staff-lead-role", "who have held the lead role are clear about what it covers"),
    (
        "staff-non-engagement",
        "know what to do when a family stops taking part, and expect their colleagues to do the same",
    ),
    ("family-on-programme", "know that their family is in {programme}"),
    ("family-voluntary", "know that taking part is their family’s choice"),
    ("family-assessment", "have talked with a worker about what their family needs and seen it written down"),
    ("family-has-plan", "have their family’s plan"),
    ("family-objectives", "know what they are working towards"),
    ("family-non-engagement", "have been told what could happen if their family stopped taking part"),
    ("family-listened", "feel listened to"),
    ("family-coordinated", "feel that the work is well coordinated"),
];

/// What those say who give a good answer.
pub(crate) fn say(question: &QuestionId) -> Option<&'static str> {
    SAY.iter().find(|(id, _)| *id == question.as_str()).map(|(_, says)| *says)
}
