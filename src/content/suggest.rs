//! "Did you mean": the nearest known word to one that is not known.

/// Words longer than this are not compared; no name is so long, and a hostile one would cost time.
const LONGEST_WORD: usize = 64;

/// Returns the candidate that `word` is most likely a slip of, if one is near enough.
///
/// About one slip in three letters is allowed; capitals and `-` for `_` do not count as slips.
/// Of equally near candidates the first wins.
pub fn did_you_mean<'c>(word: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    let n_letters = word.chars().count();
    if n_letters == 0 || n_letters > LONGEST_WORD {
        return None;
    }
    let allowed = (n_letters + 1).div_ceil(4).max(1);
    let word = plain(word);
    candidates
        .into_iter()
        .filter(|candidate| candidate.len() <= 2 * LONGEST_WORD)
        .map(|candidate| (strsim::damerau_levenshtein(&word, &plain(candidate)), candidate))
        .filter(|(slips, candidate)| *slips <= allowed && *slips < candidate.chars().count())
        .min_by_key(|(slips, _)| *slips)
        .map(|(_, candidate)| candidate)
}

fn plain(word: &str) -> String {
    word.to_lowercase().replace('-', "_")
}
