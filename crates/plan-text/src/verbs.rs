//! Whether a text begins with a verb that "will" can stand before. A user may write anything.

/// Verbs with which actions begin.
#[rustfmt::skip]
const VERBS: [&str; 130] = [
    "achieve", "act", "add", "address", "adopt", "agree", "align", "allocate", "analyse", "answer", "appoint",
    "arrange", "ask", "assess", "attend", "audit", "begin", "brief", "bring", "build", "carry", "change",
    "check", "circulate", "clarify", "close", "collect", "commission", "compare", "complete", "confirm",
    "consider", "consult", "continue", "coordinate", "count", "create", "decide", "deliver", "design",
    "develop", "discuss", "draft", "embed", "encourage", "ensure", "establish", "evaluate", "explain",
    "explore", "extend", "fill", "find", "finish", "follow", "gather", "get", "give", "go", "hold", "identify",
    "implement", "improve", "include", "increase", "introduce", "invite", "involve", "issue", "keep", "launch",
    "lay", "lead", "list", "look", "maintain", "make", "map", "mark", "match", "meet", "monitor", "move",
    "observe", "offer", "open", "organise", "plan", "prepare", "produce", "provide", "publish", "put", "raise",
    "read", "recommend", "recruit", "reduce", "refer", "refresh", "reinforce", "remind", "replace", "report",
    "review", "revise", "rewrite", "run", "secure", "seek", "send", "separate", "set", "settle", "share",
    "show", "sign", "start", "strengthen", "support", "take", "tell", "test", "track", "train", "update", "use",
    "visit", "work", "write",
];

/// Whether a text begins with one of these verbs.
pub(crate) fn begins_with_verb(text: &str) -> bool {
    let word = text.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default().to_lowercase();
    VERBS.contains(&word.as_str())
}

#[cfg(test)]
mod tests {
    use super::begins_with_verb;

    #[test]
    fn actions_begin_with_verbs_and_topics_do_not() {
        assert!(begins_with_verb("Write one procedure"));
        assert!(begins_with_verb("Check, role by role, what training staff have had"));
        assert!(!begins_with_verb("Training for lead professionals"));
        assert!(!begins_with_verb(""));
    }
}
