//! Numbers as written: `12`, `1_000`, `0xff`, `-0.5`, `1e3`. Which slot they fit is not known here.

use std::fmt;

use crate::content::fault::clip;

/// A number of a file.
#[derive(Debug, Clone, PartialEq)]
pub enum Number {
    /// A whole number.
    Whole(i128),
    /// A number with a point or an exponent. Always finite.
    Fraction(f64),
    /// A number too large for any slot, as written.
    Huge(String),
}

/// The longest number that is read, in bytes; no slot needs more, and a longer one would cost time.
const LONGEST: usize = 400;

/// The endings that say for which slot a number is, as in `5u8`. They are read and not held to.
const SUFFIXES: [&str; 12] =
    ["i8", "i16", "i32", "i64", "i128", "u8", "u16", "u32", "u64", "u128", "f32", "f64"];

impl Number {
    /// Returns the number that `text` says, or `None` when it says none.
    pub(super) fn parse(text: &str) -> Option<Self> {
        if text.len() > LONGEST {
            return None;
        }
        let (sign, digits) = match text.strip_prefix('-') {
            Some(digits) => (-1, digits),
            None => (1, text.strip_prefix('+').unwrap_or(text)),
        };
        for (prefix, base) in [("0x", 16), ("0o", 8), ("0b", 2)] {
            if let Some(digits) = digits.strip_prefix(prefix) {
                return Self::whole(sign, &drop_suffix(digits, base), base, text);
            }
        }
        let digits = drop_suffix(digits, 10);
        if digits.bytes().all(|b| b.is_ascii_digit()) {
            return Self::whole(sign, &digits, 10, text);
        }
        let is_decimal = digits.starts_with(|c: char| c.is_ascii_digit() || c == '.')
            && digits.bytes().any(|b| b.is_ascii_digit())
            && digits.bytes().all(|b| b.is_ascii_digit() || b".eE+-".contains(&b));
        let real: f64 = is_decimal.then(|| digits.parse().ok())??;
        Some(if real.is_finite() { Self::Fraction(f64::from(sign) * real) } else { Self::Huge(clip(text)) })
    }

    fn whole(sign: i32, digits: &str, base: u32, text: &str) -> Option<Self> {
        if digits.is_empty() || !digits.chars().all(|c| c.is_digit(base)) {
            return None;
        }
        let size = i128::from_str_radix(digits, base).ok();
        Some(size.map_or_else(|| Self::Huge(clip(text)), |size| Self::Whole(i128::from(sign) * size)))
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Whole(number) => number.fmt(f),
            // Very large and very small ones would fill the line with zeros.
            Self::Fraction(number) if *number != 0.0 && !(1e-9..1e15).contains(&number.abs()) => {
                write!(f, "{number:e}")
            }
            Self::Fraction(number) => number.fmt(f),
            Self::Huge(text) => text.fmt(f),
        }
    }
}

/// Returns the digits without the slot's name behind them and without `_` between them.
fn drop_suffix(digits: &str, base: u32) -> String {
    let suffix = SUFFIXES.iter().find(|suffix| {
        // In base 16, `f32` and `f64` are digits.
        !(base == 16 && suffix.starts_with('f')) && digits.ends_with(**suffix)
    });
    let digits = suffix.map_or(digits, |suffix| &digits[..digits.len() - suffix.len()]);
    match digits.starts_with('_') {
        true => digits.to_owned(),
        false => digits.replace('_', ""),
    }
}
