//! Leadership and management.

use super::Words;

/// The part's statements, in order.
pub(super) const WORDS: [Words; 12] = [
    Words {
        id: "L1",
        name: "our part in the local implementation plan",
        done: "we have a clear part in an agreed implementation plan for {programme}, one that changes how families are helped",
        partly: "we are named in the implementation plan for {programme}, but in general words",
        lacks: "we have no part in an implementation plan for {programme} that we know of",
    },
    Words {
        id: "L2",
        name: "the place of this work in the Youth Justice Plan",
        done: "our Youth Justice Plan sets out what we do in {programme}, what it takes and what it achieves",
        partly: "until now our Youth Justice Plan has named {programme} without figures, actions or an owner",
        lacks: "until now our Youth Justice Plan has said little or nothing about {programme}",
    },
    Words {
        id: "L3",
        name: "case reviews",
        done: "we review each {programme:adj} case regularly and use the review to judge progress towards good outcomes for the child and family",
        partly: "we review the child’s order on time, but the family’s plan less reliably, and more for tasks than for outcomes",
        lacks: "the family’s plan is looked at again only when there is a crisis or an order is about to end",
    },
    Words {
        id: "L4",
        name: "openness about claims and resources",
        done: "we and our partners can all see what is claimed or reported for {programme}, and how its money and other resources are shared",
        partly: "totals are shared from time to time, but we have to ask for the figures on our own families or our own share of the money",
        lacks: "we do not hear what is claimed or reported for our families, or how the money is used",
    },
    Words {
        id: "L5",
        name: "knowledge of our caseload",
        done: "we know how many of our children are in {programme}, what share of our work they are and who leads each case",
        partly: "we have a count of our children in {programme}, but it does not yet agree with the programme’s own",
        lacks: "we cannot say how many of our children are in {programme} without asking each case manager",
    },
    Words {
        id: "L6",
        name: "staff understanding of the priorities",
        done: "staff understand what our {programme:adj} work is meant to achieve, and what comes first",
        partly: "staff who often do this work could set out its priorities, but new starters and other teams could not",
        lacks: "staff would give different accounts of what {programme} is for",
    },
    Words {
        id: "L7",
        name: "training and support for staff",
        done: "staff are prepared, trained and supported for this work, including the lead professional role",
        partly: "there has been some training, but it does not reach everyone, and new lead professionals learn mostly from a colleague",
        lacks: "staff learn this work by doing it, with no preparation for the lead role",
    },
    Words {
        id: "L8",
        name: "the contribution of health services",
        done: "health services take part in decisions, share information and assess the needs of the whole family",
        partly: "the health worker in our team takes part, but other health services only when they can",
        lacks: "health services are not yet part of this work",
    },
    Words {
        id: "L9",
        name: "the resolving of problems in practice",
        done: "staff can raise problems in practice and see them resolved",
        partly: "problems in practice are raised in supervision and team meetings, but few go further, and staff seldom hear what came of them",
        lacks: "staff work round problems in practice, because there is nowhere to raise them",
    },
    Words {
        id: "L10",
        name: "management oversight",
        done: "supervision, quality assurance and management oversight serve both {programme:adj} and youth justice outcomes",
        partly: "managers discuss the family work mainly when there has been an incident, and our audits do not ask about it",
        lacks: "management oversight stops at the child’s order and does not cover the {programme:adj} work",
    },
    Words {
        id: "L11",
        name: "front-line knowledge in partner agencies",
        done: "front-line staff in our partner agencies know which of the families they meet are in {programme}, how to refer and what happened next",
        partly: "some partner agencies know which families are in {programme}, but the information does not reliably reach their front line",
        lacks: "few front-line staff in our partner agencies know which families are in {programme} or how to refer one",
    },
    Words {
        id: "L12",
        name: "the involvement of every partner",
        done: "every relevant partner takes part in our {programme:adj} work, both in steering it and in individual cases",
        partly: "all partners are members on paper, but not all of them take part both in steering the work and in individual cases",
        lacks: "one or two agencies carry {programme} between them, and others are missing from its board and from cases",
    },
];
