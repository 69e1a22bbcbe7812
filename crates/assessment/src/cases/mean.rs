//! The mean of shares, exact.
//!
//! Shares have different bases, and the least common one of a dozen may be larger than any machine number. So the sum is taken
//! over the product of all bases, in whole numbers of any length.

use std::cmp::Ordering;

use super::proportion::Proportion;
use crate::score::Share;

/// The mean of some shares, rounded down to a millionth: with that, its band and its per cents are those of the exact
/// mean. None where there are none, or one is a share of nothing.
#[must_use]
pub fn mean(shares: &[Share]) -> Option<Proportion> {
    if shares.is_empty() || shares.iter().any(|share| share.of == 0) {
        return None;
    }
    // Each share is whole millionths and a rest below one. The mean's whole part needs the sum of the
    // whole parts, and the whole part of the sum of the rests.
    let mut whole: u64 = 0;
    let mut rests = Vec::with_capacity(shares.len());
    for share in shares {
        let of = u64::from(share.of);
        let millionths = u64::from(share.count) * u64::from(Proportion::WHOLE);
        whole += millionths / of;
        rests.push((u32::try_from(millionths % of).unwrap_or(0), share.of));
    }
    let millionths = (whole + u64::from(whole_part(&rests))) / shares.len() as u64;
    u32::try_from(millionths).ok().map(Proportion::new)
}

/// The whole part of a sum of fractions, each below one and with a base above 0.
fn whole_part(fractions: &[(u32, u32)]) -> u32 {
    let (mut numerator, mut denominator) = (Natural::from(0), Natural::from(1));
    for (upper, lower) in fractions {
        numerator = numerator.times(*lower).plus(&denominator.times(*upper));
        denominator = denominator.times(*lower);
    }
    let mut whole = 0;
    while numerator.compare(&denominator.times(whole + 1)) != Ordering::Less {
        whole += 1;
    }
    whole
}

/// A whole number of any length: digits of 32 bits, the lowest first, none of them a leading zero.
struct Natural(Vec<u32>);

impl From<u32> for Natural {
    fn from(number: u32) -> Self {
        Self(vec![number]).trimmed()
    }
}

impl Natural {
    fn times(&self, by: u32) -> Self {
        let mut carry = 0;
        let mut digits = Vec::with_capacity(self.0.len() + 1);
        for digit in &self.0 {
            push(&mut digits, &mut carry, u64::from(*digit) * u64::from(by));
        }
        push(&mut digits, &mut carry, 0);
        Self(digits).trimmed()
    }

    fn plus(&self, other: &Self) -> Self {
        let digit = |number: &Self, i: usize| u64::from(number.0.get(i).copied().unwrap_or(0));
        let mut carry = 0;
        let mut digits = Vec::new();
        for i in 0..=self.0.len().max(other.0.len()) {
            push(&mut digits, &mut carry, digit(self, i) + digit(other, i));
        }
        Self(digits).trimmed()
    }

    fn compare(&self, other: &Self) -> Ordering {
        self.0.len().cmp(&other.0.len()).then_with(|| self.0.iter().rev().cmp(other.0.iter().rev()))
    }

    fn trimmed(mut self) -> Self {
        while self.0.last() == Some(&0) {
            self.0.pop();
        }
        self
    }
}

/// Appends the low half of value + carry, and carries the high one. Neither sum nor product of two digits and a
/// carry is more than 64 bits.
fn push(digits: &mut Vec<u32>, carry: &mut u64, value: u64) {
    let sum = value + *carry;
    digits.push((sum & u64::from(u32::MAX)) as u32);
    *carry = sum >> 32;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::score::Band;

    fn shares(shares: &[(u32, u32)]) -> Vec<Share> {
        shares.iter().map(|(count, of)| Share { count: *count, of: *of }).collect()
    }

    fn millionths(list: &[(u32, u32)]) -> Option<u32> {
        mean(&shares(list)).map(Proportion::millionths)
    }

    #[test]
    fn a_mean_is_exact_where_its_parts_do_not_end() {
        assert_eq!(millionths(&[(12, 20), (9, 20), (18, 20)]), Some(650_000)); // (60 + 45 + 90) ÷ 3 = 65
        // 1/3 + 2/3 + 1/2 = 3/2, so exactly a half, though neither third ends.
        assert_eq!(millionths(&[(1, 3), (2, 3), (1, 2)]), Some(500_000));
        // (1/7 + 2/7 + 4/7 + 1/3 + 2/3 + 6/13 + 7/13) ÷ 7 = 3 ÷ 7 = 0.428571…
        assert_eq!(millionths(&[(1, 7), (2, 7), (4, 7), (1, 3), (2, 3), (6, 13), (7, 13)]), Some(428_571));
        assert_eq!(millionths(&[(7, 7); 40]), Some(1_000_000));
        assert_eq!(millionths(&[(0, 7)]), Some(0));
        assert_eq!((millionths(&[]), millionths(&[(1, 2), (0, 0)])), (None, None));
    }

    #[test]
    fn the_least_difference_decides_the_band() {
        // Pairs that add up to one, with bases that have no common factor: exactly a half, then a hair less.
        let primes = [4_294_967_291, 4_294_967_279, 4_294_967_231, 4_294_967_197, 4_294_967_189, 4_294_967_161];
        let mut list: Vec<(u32, u32)> =
            primes.into_iter().flat_map(|prime| [(12_345, prime), (prime - 12_345, prime)]).collect();
        assert_eq!(mean(&shares(&list)).map(Proportion::band), Some(Band::RequiresImprovement));
        list[3].0 -= 1;
        assert_eq!(mean(&shares(&list)).map(Proportion::band), Some(Band::Inadequate));
    }
}
