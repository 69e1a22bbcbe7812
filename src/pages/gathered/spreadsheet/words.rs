//! Numbers and counts in words.

/// A number with commas between its thousands: "10,000".
pub fn grouped(number: u32) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// "1 case", "2,000 cases".
pub fn count(number: usize, one: &str, many: &str) -> String {
    let shown = u32::try_from(number).map_or_else(|_| number.to_string(), grouped);
    format!("{shown} {}", if number == 1 { one } else { many })
}

/// "1 case", "2,000 cases".
pub fn cases(number: usize) -> String {
    count(number, "case", "cases")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_set_apart() {
        let all = [0, 999, 1_000, 10_000, 1_234_567].map(grouped);
        assert_eq!(all, ["0", "999", "1,000", "10,000", "1,234,567"]);
        assert_eq!((cases(1), cases(2_000)), ("1 case".to_owned(), "2,000 cases".to_owned()));
    }
}
