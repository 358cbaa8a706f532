//! Suggestions: near words are offered, far ones are not.

use levers::content::suggest::did_you_mean;

#[test]
fn a_slip_of_the_finger_is_recognized() {
    for (slip, word) in [
        ("promt", "prompt"),
        ("prmopt", "prompt"),
        ("prompts", "prompt"),
        ("Prompt", "prompt"),
        ("di", "id"),
        ("possible-slow", "possible_slow"),
        ("implemntatoin", "implementation"),
    ] {
        let known = ["id", "title", "prompt", "possible_slow", "implementation"];
        assert_eq!(did_you_mean(slip, known), Some(word), "for {slip}");
    }
}

#[test]
fn another_word_is_not_forced_upon_anyone() {
    for word in ["author", "x", "", "minutes", "idea", &"prompt".repeat(100)] {
        assert_eq!(did_you_mean(word, ["id", "title", "prompt"]), None, "for {word}");
    }
    assert_eq!(did_you_mean("id", []), None);
}

#[test]
fn the_nearest_word_wins_and_then_the_first() {
    assert_eq!(did_you_mean("stape", ["shape", "step", "stage"]), Some("shape"));
    assert_eq!(did_you_mean("stape", ["step", "stage", "shape"]), Some("stage"));
}
