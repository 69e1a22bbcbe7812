//! What the page may do: the content security policy and the other security headers, stated once
//! for the page itself and for the hosts that serve it.

/// The policy, one directive an entry. `worker-src` and `manifest-src` cover the offline edition.
const DIRECTIVES: [&str; 11] = [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
];

/// The only one of the directives that browsers do not take from a `<meta>` element.
const HEADER_ONLY: &str = "frame-ancestors";

/// The policy as a header states it.
pub fn header() -> String {
    DIRECTIVES.join("; ")
}

/// The policy as the page states it, so that it holds on hosts that send no header.
pub fn meta() -> String {
    let directives = DIRECTIVES.iter().copied();
    let kept: Vec<_> = directives.filter(|directive| !directive.starts_with(HEADER_ONLY)).collect();
    kept.join("; ")
}

/// The policy of the one-file edition, whose only scripts and style have these hashes. It may fetch nothing at all, and its
/// workers' scripts are in the page.
pub fn one_file(scripts: &[String], style: &str) -> String {
    let scripts = scripts.join("' '");
    format!(
        "default-src 'none'; script-src '{scripts}' 'wasm-unsafe-eval'; style-src '{style}'; img-src data: blob:; \
         worker-src blob:; base-uri 'none'; form-action 'none'"
    )
}

/// The headers sent with every file, the policy apart: lower-case name, value.
pub const HEADERS: [(&str, &str); 5] = [
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    ("permissions-policy", "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_framing_is_left_to_the_header() {
        assert_eq!(header(), format!("{}; frame-ancestors 'none'", meta()));
        assert!(!header().contains("unsafe-inline"));
    }
}
