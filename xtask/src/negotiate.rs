//! Which encoding of a file to send: the smallest that the browser takes.

/// How a file's bytes are sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// Brotli, the smallest.
    Brotli,
    /// Gzip.
    Gzip,
    /// As they are.
    Plain,
}

impl Encoding {
    /// The name in the `Content-Encoding` header, if one is needed.
    pub fn name(self) -> Option<&'static str> {
        match self {
            Self::Brotli => Some("br"),
            Self::Gzip => Some("gzip"),
            Self::Plain => None,
        }
    }
}

/// Picks by an `Accept-Encoding` header. A weight of nought refuses; other weights are not
/// compared, since every browser that takes brotli is glad of it.
pub fn pick(accepted: &str) -> Encoding {
    let takes = |wanted: &str| weight(accepted, wanted) > 0.0;
    if takes("br") {
        Encoding::Brotli
    } else if takes("gzip") {
        Encoding::Gzip
    } else {
        Encoding::Plain
    }
}

/// The weight of an encoding, by its own entry or by `*`; nought when neither is there.
fn weight(accepted: &str, wanted: &str) -> f32 {
    let mut any = 0.0;
    for entry in accepted.split(',') {
        let mut parts = entry.split(';').map(str::trim);
        let name = parts.next().unwrap_or_default();
        let stated = parts.find_map(|part| part.strip_prefix("q="));
        let weight = stated.map_or(1.0, |value| value.parse().unwrap_or(0.0));
        if name.eq_ignore_ascii_case(wanted) {
            return weight;
        }
        if name == "*" {
            any = weight;
        }
    }
    any
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_smallest_that_is_taken() {
        assert_eq!(pick("gzip, deflate, br, zstd"), Encoding::Brotli);
        assert_eq!(pick("gzip;q=1.0, BR;q=0.5"), Encoding::Brotli);
        assert_eq!(pick("gzip, deflate"), Encoding::Gzip);
        assert_eq!(pick("*"), Encoding::Brotli);
    }

    #[test]
    fn refusals_hold() {
        assert_eq!(pick("br;q=0, gzip"), Encoding::Gzip);
        assert_eq!(pick("br;q=0, *;q=0.1"), Encoding::Gzip);
        assert_eq!(pick("identity"), Encoding::Plain);
        assert_eq!(pick(""), Encoding::Plain);
    }
}
