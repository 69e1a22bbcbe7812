//! Assessment and planning.

use super::Words;

/// The part's statements, in order.
pub(super) const WORDS: [Words; 12] = [
    Words {
        id: "A1",
        name: "one plan for the whole family",
        done: "each family has one assessment and one plan, which the agencies involved produce, share and review together",
        partly: "joint plans are written for some families, but other agencies often carry on with their own",
        lacks: "agencies assess and plan for the same family separately",
    },
    Words {
        id: "A2",
        name: "one family tool across the area",
        done: "we assess and plan with families in the area’s agreed tool, the same one as our partners",
        partly: "the area has an agreed family tool, but it is not yet how most of our staff work with families",
        lacks: "each agency uses its own forms with families, and our staff have no agreed tool to work from",
    },
    Words {
        id: "A3",
        name: "assessment of family issues in our records",
        done: "our records hold a satisfactory assessment of the family’s issues and of what they mean for the child",
        partly: "our records note a family’s problems, but seldom say what they mean for the child",
        lacks: "our records say little about family life beyond who lives at home",
    },
    Words {
        id: "A4",
        name: "the fit between the child’s plan and the family’s",
        done: "our plan for each child draws on what other agencies know and complements the family’s plan",
        partly: "we take partners’ reports into account, but whether our plan matches the family’s depends on the case manager",
        lacks: "we write the child’s plan without drawing on the family’s",
    },
    Words {
        id: "A5",
        name: "our focus on each child’s own needs",
        done: "each child in the family is assessed and planned for in their own right, and not only through what parents or carers tell us",
        partly: "the child whom we supervise has goals of their own, but brothers and sisters tend to come into the plan only when there is a worry",
        lacks: "family plans rest too much on what a parent or carer reports, so that children’s own needs can be missed",
    },
    Words {
        id: "A6",
        name: "families’ knowledge of their plan",
        done: "every family has a copy of its plan, and its members can say what they are working towards",
        partly: "parents or carers are given the plan at the start, but children often are not, and changes do not always reach the family",
        lacks: "families are not given their plan in a form that tells them what it is for",
    },
    Words {
        id: "A7",
        name: "measurable outcomes in plans",
        done: "plans set out outcomes that are clear, in order of priority and measurable",
        partly: "plans have outcomes, but too many are broad hopes that could not be measured",
        lacks: "plans do not hold outcomes that could be ranked or measured",
    },
    Words {
        id: "A8",
        name: "our attention to statutory duties",
        done: "duties on safeguarding, school attendance and special educational needs come first for each child, and it is clear who is accountable for each",
        partly: "staff act on immediate danger, but slower concerns about schooling, special educational needs or welfare can wait, and it is not always clear which agency holds them",
        lacks: "duties on safeguarding, school attendance and special educational needs do not reliably come first, and it is not clear who is accountable for each",
    },
    Words {
        id: "A9",
        name: "a shared definition of the family",
        done: "everyone who works with a family knows who counts as part of it, and what happens when that changes",
        partly: "there is a written definition of the family, but agencies read it differently",
        lacks: "each worker decides who counts as the family, and work can drift when someone moves",
    },
    Words {
        id: "A10",
        name: "a family record kept apart from the child’s",
        done: "we keep a record of the family apart from the child’s own, in a form that partners can share",
        partly: "some families have a record of their own, but partners cannot see it",
        lacks: "what we know about the family is written into the child’s own assessment, so that one cannot be shared without the other",
    },
    Words {
        id: "A11",
        name: "joint identification and allocation of cases",
        done: "every relevant partner takes part when cases are identified and allocated to a lead professional",
        partly: "cases are allocated at a multi-agency meeting, but some partners are often missing from it",
        lacks: "cases are allocated without us, and we hear about it afterwards",
    },
    Words {
        id: "A12",
        name: "families’ part in assessment and planning",
        done: "children and parents or carers take a real part in assessment and planning, in ways that respond to diversity and remove barriers",
        partly: "we ask children and parents or carers for their views, but do too little about what makes it hard for them to take part",
        lacks: "assessments are written about families more than with them",
    },
];
