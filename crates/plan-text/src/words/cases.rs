//! What was found where the answer to a criterion is yes.

use framework::CriterionId;

/// Criteria, each with a clause in the past tense that "in 9 of 20 cases" can follow.
pub(super) const SHOWN: [(&str, &str); 33] = [
    ("CO1", "risk of harm to others had reduced"),
    ("CO2", "safeguarding concerns had reduced"),
    ("CO3", "enough attention had been given to meeting the requirements of supervision"),
    ("CO4", "offending had become less frequent"),
    ("CO5", "offending had become less serious"),
    ("CO6", "progress against {programme:adj} outcomes could be followed in the file"),
    ("CA1", "the likelihood of reoffending had been assessed in time and well enough"),
    ("CA2", "risk of harm to others had been assessed well enough at the start"),
    ("CA3", "vulnerability had been assessed to a satisfactory standard"),
    ("CA4", "there was an adequate plan for vulnerability"),
    ("CA5", "the record held a satisfactory assessment of family issues"),
    ("CA6", "the agencies’ assessments had been brought together"),
    ("CA7", "other agencies’ information had been used in the plan"),
    ("CA8", "a plan for the {programme:adj} work was evident"),
    ("CA9", "the plan held clear, prioritised and measurable outcomes"),
    ("CA10", "the child’s own needs had been addressed"),
    ("CA11", "the child, parents or carers or others who matter to them had been engaged in assessment and planning"),
    ("CA12", "planning had given enough attention to diversity and barriers"),
    ("CA13", "the family had its plan and knew its objectives"),
    ("CI1", "work to prevent reoffending was consistent with the assessment and plan"),
    ("CI2", "work on risk of harm had followed the plan"),
    ("CI3", "there was the right balance between reducing reoffending and managing risk of harm"),
    ("CI4", "safeguarding and vulnerability interventions had been delivered"),
    ("CI5", "interventions had been delivered as intended"),
    ("CI6", "the gains from interventions had been reinforced and built upon"),
    ("CI7", "the child and parents or carers had been meaningfully engaged throughout"),
    ("CI8", "our resources had been allocated to {programme:adj} issues"),
    ("CI9", "the agreed process had been followed when a family did not engage"),
    ("CI10", "the responsible agency had acted on a statutory concern"),
    ("CI11", "a lead professional was named and the remit recorded"),
    ("CL1", "there was effective management oversight of the {programme:adj} work"),
    ("CL2", "a review had been held in the period and had looked at outcomes"),
    ("CL3", "all relevant partners were involved"),
];

/// What was found where the answer is yes.
pub(crate) fn shown(criterion: &CriterionId) -> Option<&'static str> {
    SHOWN.iter().find(|(id, _)| *id == criterion.as_str()).map(|(_, clause)| *clause)
}
