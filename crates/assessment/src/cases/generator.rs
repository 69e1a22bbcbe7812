//! The generator and the shuffle of the draw, fixed for ever: the same seed draws the same cases in any year.
//!
//! **Generator: SplitMix64** (Steele, Lea and Flood, 2014). The state is one 64-bit number, at first the seed. All sums and
//! products are taken modulo 2⁶⁴, `>>` shifts in zeros. For each number:
//!
//! 1. state = state + 0x9E3779B97F4A7C15, and z = state
//! 2. z = (z xor (z >> 30)) × 0xBF58476D1CE4E5B9
//! 3. z = (z xor (z >> 27)) × 0x94D049BB133111EB
//! 4. the number is z xor (z >> 31)
//!
//! **A number from 0 to b − 1**: take numbers from the generator until one is not below (2⁶⁴ mod b); the result is that number mod b.
//! What is passed over leaves a multiple of b, so that every result is equally likely.
//!
//! **Shuffle: Fisher and Yates, from the front.** Put the n places in order. For i = 0, 1, 2 …, with j = i + a number from
//! 0 to n − i − 1, exchange what stands at i and at j. After k steps the first k are the draw, in the order in which
//! they were drawn. So a longer draw begins with the shorter one.

use std::collections::BTreeMap;

/// The generator: the same seed gives the same numbers.
#[derive(Clone, Debug)]
pub struct SplitMix64(u64);

impl SplitMix64 {
    /// A generator that begins at a seed.
    #[must_use]
    pub const fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next number of 64 bits.
    pub const fn number(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let z = self.0;
        let z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number from 0 to `bound` − 1, each equally likely; 0 for a bound of 0.
    pub const fn below(&mut self, bound: u32) -> u32 {
        if bound == 0 {
            return 0;
        }
        let bound = bound as u64;
        // 2⁶⁴ mod b, which does not fit: (2⁶⁴ − b) mod b is the same.
        let passed_over = bound.wrapping_neg() % bound;
        loop {
            let number = self.number();
            if number >= passed_over {
                return (number % bound) as u32;
            }
        }
    }
}

/// The first `count` of the places 1 to `of` in shuffled order; all of them where there are no more.
///
/// Only places that were moved are remembered, so that a long list costs nothing.
pub fn shuffled(generator: &mut SplitMix64, of: u32, count: u32) -> Vec<u32> {
    let mut moved: BTreeMap<u32, u32> = BTreeMap::new();
    let draw = (0..count.min(of)).map(|i| {
        let j = i + generator.below(of - i);
        let at_i = moved.remove(&i).unwrap_or(i);
        let at_j = if i == j { at_i } else { moved.insert(j, at_i).unwrap_or(j) };
        at_j + 1
    });
    draw.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    // Published: the first five numbers of seed 1234567 (Rosetta Code, "Pseudo-random numbers/Splitmix64") and the
    // first three of seed 0 (the test vectors that ports of Vigna's splitmix64.c carry). A script of 30 lines of Python 3,
    // written from the description above with whole numbers of any size, gives the same.
    #[test]
    fn the_generator_is_splitmix64() {
        let numbers = |seed, count| {
            let mut generator = SplitMix64::new(seed);
            (0..count).map(|_| generator.number()).collect::<Vec<_>>()
        };
        let published = [
            6_457_827_717_110_365_317,
            3_203_168_211_198_807_973,
            9_817_491_932_198_370_423,
            4_593_380_528_125_082_431,
            16_408_922_859_458_223_821,
        ];
        assert_eq!(numbers(1_234_567, 5), published);
        assert_eq!(numbers(0, 3), [0xE220_A839_7B1D_CDAF, 0x6E78_9E6A_A1B9_65F4, 0x06C4_5D18_8009_454F]);
    }

    // The same script of Python, which shuffles a whole list in place. Never change these: recorded draws rest on them.
    #[test]
    fn the_shuffle_never_changes() {
        let draw = |seed, of, count| shuffled(&mut SplitMix64::new(seed), of, count);
        assert_eq!(draw(1, 10, 10), [6, 9, 2, 4, 8, 3, 5, 7, 1, 10]);
        assert_eq!(
            draw(20_261_122, 60, 20),
            [27, 48, 53, 22, 39, 18, 8, 19, 7, 60, 5, 11, 15, 32, 41, 1, 56, 30, 49, 44]
        );
        assert_eq!(
            draw(4_294_967_295, 25, 20),
            [6, 14, 19, 4, 10, 22, 12, 7, 3, 15, 8, 18, 24, 2, 16, 25, 5, 1, 17, 23]
        );
        assert_eq!(draw(7, 500, 5), [488, 38, 399, 294, 319]);
        assert_eq!(
            draw(1_234_567, 104, 21),
            [86, 60, 42, 24, 26, 15, 96, 74, 57, 7, 49, 4, 88, 17, 81, 100, 21, 14, 31, 71, 102]
        );
        assert_eq!((draw(0, 1, 1), draw(0, 0, 5), draw(0, 3, 0)), (vec![1], vec![], vec![]));
    }

    #[test]
    fn no_place_is_favoured() {
        // 60,000 draws of 1 of 6: each is expected 10,000 times, with a standard deviation of about 91.
        let mut generator = SplitMix64::new(3);
        let mut counts = [0_u32; 6];
        for _ in 0..60_000 {
            counts[generator.below(6) as usize] += 1;
        }
        assert!(counts.iter().all(|count| count.abs_diff(10_000) < 400), "{counts:?}");
    }
}
