//! Achieving outcomes.

use super::Words;

/// The part's statements, in order.
pub(super) const WORDS: [Words; 12] = [
    Words {
        id: "O1",
        name: "our focus on outcomes",
        done: "agreed outcomes, not lists of tasks, drive the work with each family and child",
        partly: "some plans are led by outcomes, but too much still depends on the worker, and reviews tend to check tasks",
        lacks: "plans list tasks and appointments, and do not say what should be different for the child or family at the end",
    },
    Words {
        id: "O2",
        name: "the definition of local criteria",
        done: "each of the partnership’s criteria for {programme} is defined closely enough for practitioners to track progress",
        partly: "some of the local criteria are properly defined, while others are left to the worker’s judgement",
        lacks: "the local criteria are too broad for anyone to say what would count as progress",
    },
    Words {
        id: "O3",
        name: "one agreed set of outcomes",
        done: "we and our partners work from one agreed set of youth justice, police, health and {programme:adj} outcomes",
        partly: "the partners’ outcomes have been listed together, but each agency still plans and reports to its own",
        lacks: "each agency answers to its own measures, and nobody has yet laid them side by side",
    },
    Words {
        id: "O4",
        name: "tools for setting out outcomes",
        done: "practitioners have tools for setting out outcomes that meet the requirements of {programme} and of every agency in the case",
        partly: "there is a shared template, but it does not hold what every agency must show, so practitioners fill in their own forms as well",
        lacks: "practitioners fill in their own agency’s forms, which have no place for an outcome that agencies share",
    },
    Words {
        id: "O5",
        name: "the tracking of progress in case files",
        done: "a colleague who opens one of our {programme:adj} files can follow progress against each of its outcomes",
        partly: "our files mention outcomes, but it takes time to piece together how far each has come",
        lacks: "our own files do not show how a family’s {programme:adj} outcomes stand",
    },
    Words {
        id: "O6",
        name: "practitioners’ knowledge of results and claims",
        done: "practitioners know what has been achieved in each of their cases, and what has been claimed or reported",
        partly: "practitioners can find out what has been claimed or reported for their cases, but are not routinely told or asked",
        lacks: "results are reported without the practitioner who knows the case",
    },
    Words {
        id: "O7",
        name: "quality assurance of outcomes",
        done: "our quality assurance tests how well outcomes are set and tracked",
        partly: "our audits ask whether outcomes are recorded, but not whether they are any good or are followed up",
        lacks: "our audits do not look at {programme:adj} outcomes",
    },
    Words {
        id: "O8",
        name: "clear criteria for stepping down and closing",
        done: "it is clear in each case what progress would let us step down support or close",
        partly: "there are criteria for closing a case, but they do not yet rest on progress that the agencies have agreed",
        lacks: "we have no agreed way of deciding when a family can move to lighter support or leave",
    },
    Words {
        id: "O9",
        name: "evaluation of results for our own children",
        done: "we monitor and evaluate the {programme:adj} outcomes of the children and families whom we work with",
        partly: "we can count some results for our own children and families, but not regularly and not for every outcome",
        lacks: "we cannot yet tell which of the area’s {programme:adj} results belong to children whom we work with",
    },
    Words {
        id: "O10",
        name: "comparison of youth justice outcomes",
        done: "we compare youth justice outcomes for children in {programme} with those of the other children whom we supervise",
        partly: "we have begun to compare children in {programme} with our other children, but on little so far, and without looking closely at how the two groups differ",
        lacks: "we do not yet routinely compare outcomes for children in {programme} with those of our other children",
    },
    Words {
        id: "O11",
        name: "engagement as a means to an end",
        done: "we treat a family’s engagement as a step towards its outcomes, and never as the outcome itself",
        partly: "staff know that engagement is not enough, but our reviews and reports still lead with attendance and visits",
        lacks: "we still tend to count good contact with a family as success",
    },
    Words {
        id: "O12",
        name: "reviews of each child’s progress",
        done: "reviews record each child’s progress on the factors linked to offending, in learning and in safety",
        partly: "reviews follow the factors closest to offending, but school and safety come up mainly when something has gone wrong",
        lacks: "reviews list what was done, and do not say whether the child is learning more, is safer or is less likely to offend",
    },
];
