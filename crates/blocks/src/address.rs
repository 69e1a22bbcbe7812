//! Addresses that words lead to. Word calls a file damaged whose addresses are not well formed, so only those that surely
//! are become links.

/// The address as files can have it; nothing where it is not an `https:` address of a host.
#[must_use]
pub fn address(link: &str) -> Option<String> {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    let rest = link.strip_prefix("https://")?;
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (host, path) = rest.split_at(end);
    let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-');
    if !host.starts_with(|c: char| c.is_ascii_alphanumeric()) || !host.chars().all(fits) {
        return None;
    }
    let mut out = String::from("https://");
    out.push_str(host);
    let mut fragment = false;
    for byte in path.bytes() {
        let second_hash = byte == b'#' && fragment;
        fragment |= byte == b'#';
        if !second_hash && (byte.is_ascii_alphanumeric() || b"/?#-._~!$&'()*+,;=:@%".contains(&byte)) {
            out.push(char::from(byte));
        } else {
            out.push('%');
            out.push(char::from(HEX[usize::from(byte >> 4)]));
            out.push(char::from(HEX[usize::from(byte & 15)]));
        }
    }
    // A per cent sign that begins nothing.
    let escapes = out
        .match_indices('%')
        .all(|(at, _)| out.as_bytes().get(at + 1..at + 3).is_some_and(|two| two.iter().all(u8::is_ascii_hexdigit)));
    escapes.then_some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_surely_an_address() {
        let same = "https://www.example.org/a-b/c.html?d=e&f=%20#g";
        assert_eq!(address(same).as_deref(), Some(same));
        assert_eq!(
            address("https://example.org/a b/é\"#x#y").as_deref(),
            Some("https://example.org/a%20b/%C3%A9%22#x%23y")
        );
        for not in
            ["http://example.org", "javascript:alert(1)", "https://", "https://a b", "https://[::1", "https://x/%", "x"]
        {
            assert_eq!(address(not), None, "{not}");
        }
    }
}
