//! Delivering interventions.

use super::Words;

/// The part's statements, in order.
pub(super) const WORDS: [Words; 12] = [
    Words {
        id: "I1",
        name: "the match between local services and families’ needs",
        done: "local services have been mapped against what our families need, and we commission or arrange what is missing",
        partly: "we know what services there are, but the list does not start from what families need, and filling the gaps is nobody’s job",
        lacks: "nobody has yet set the services on offer locally beside what our families need",
    },
    Words {
        id: "I2",
        name: "a clear remit for lead professionals",
        done: "lead professionals know the remit of the role, which is to coordinate the work with the whole family and not to do it all",
        partly: "the lead professional’s role is described, but not clearly enough for those who hold it to agree on what it asks of them",
        lacks: "lead professionals have no written remit, and tend to do everything for the family themselves",
    },
    Words {
        id: "I3",
        name: "a route for holding partners to account",
        done: "lead professionals can hold other agencies to account for agreed work, with a known route for escalating concerns and resolving disagreements",
        partly: "concerns about another agency’s part can be escalated, but the route is not one that every partner has agreed and keeps to",
        lacks: "lead professionals have no agreed route for holding another agency to its part",
    },
    Words {
        id: "I4",
        name: "the continued involvement of statutory agencies",
        done: "statutory agencies stay involved in {programme:adj} cases, so that voluntary support neither replaces statutory action nor lowers its level",
        partly: "statutory agencies are expected to stay involved, but nothing is agreed, and a child can move to voluntary support without a recorded reason",
        lacks: "statutory agencies tend to step back when a family joins {programme}, and nobody checks what happens to their duties",
    },
    Words {
        id: "I5",
        name: "the delivery of interventions",
        done: "interventions are delivered as intended, and what children and families gain from them is reinforced",
        partly: "files show that sessions took place, but not how they compared with what was planned or how gains will be kept",
        lacks: "files do not show whether planned work took place, and nobody returns to it once it ends",
    },
    Words {
        id: "I6",
        name: "our work on offending and risk of harm",
        done: "our work with each child follows the plans to prevent reoffending and to manage risk of harm to others",
        partly: "work on offending follows the plan, but work on risk of harm to others is thinner or starts late",
        lacks: "what a child does with us follows the sessions on offer more than the risks that were assessed",
    },
    Words {
        id: "I7",
        name: "help for children with safeguarding needs",
        done: "every child with a safeguarding or vulnerability need gets the right intervention for it, in time",
        partly: "referrals for safeguarding and vulnerability needs are made, but we cannot always show that help began or was the right help",
        lacks: "safeguarding and vulnerability needs are assessed, but files do not show what was done about them",
    },
    Words {
        id: "I8",
        name: "the scope of our plans",
        done: "our plans show all the work with the child and family, including what other agencies do",
        partly: "our plans name the family’s other problems and the agencies involved, but not who will do what",
        lacks: "our plans hold our own core tasks and little of the wider work with the family",
    },
    Words {
        id: "I9",
        name: "the engagement of families",
        done: "we engage children and their parents or carers meaningfully and creatively, from first contact to the end of the work",
        partly: "families are involved while the plan is made, but contact narrows after that",
        lacks: "contact with families happens mostly at places and times that suit us",
    },
    Words {
        id: "I10",
        name: "our policy on non-engagement",
        done: "staff know and follow our policy on non-engagement, and families know what will happen if they do not engage",
        partly: "there is a policy on non-engagement, but staff read it differently, and families tend to learn the consequences late",
        lacks: "what happens when a family does not engage is left to the individual worker",
    },
    Words {
        id: "I11",
        name: "prompt action on every concern",
        done: "no concern is held back to keep a family engaged, and our procedures for statutory intervention are clear, used and checked for impact",
        partly: "procedures say when to refer a concern, but not what to do where a family is engaging voluntarily",
        lacks: "concerns may be held back for fear of losing a family’s engagement, and nothing in writing tells staff when they must act",
    },
    Words {
        id: "I12",
        name: "protocols for looked-after and remanded children",
        done: "clear protocols with children’s social care cover looked-after and remanded children, including where our {service} leads the work",
        partly: "there is a protocol with children’s social care on looked-after and remanded children, but it does not cover every situation or is not well known",
        lacks: "who does what for a looked-after or remanded child is settled case by case",
    },
];
