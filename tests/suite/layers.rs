//! The layers point down, only `tui` and `shell` know the terminal, only `shell`, `cli` and `main` do IO,
//! every word is said by id, and no test file is forgotten.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Each layer with those it may use.
const MAY_USE: [(&str, &[&str]); 10] = [
    ("words", &[]),
    ("workshop", &["words"]),
    ("rules", &["workshop", "words"]),
    ("content", &["rules", "workshop", "words"]),
    ("plan", &["rules", "workshop", "words"]),
    ("export", &["plan", "words"]),
    ("app", &["export", "plan", "rules", "workshop", "words"]),
    ("tui", &["app", "plan", "rules", "workshop", "words"]),
    ("shell", &["tui", "app", "export", "plan", "content", "rules", "workshop", "words"]),
    ("cli", &["shell", "tui", "app", "export", "plan", "content", "rules", "workshop", "words"]),
];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every Rust file below a folder, with its path relative to the project.
fn sources(folder: &str) -> Vec<(String, String)> {
    fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).expect("the folder is there") {
            let path = entry.expect("its entries can be read").path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                found.push(path);
            }
        }
    }
    let mut found = Vec::new();
    walk(&root().join(folder), &mut found);
    found.sort();
    found
        .into_iter()
        .map(|path| {
            let text = fs::read_to_string(&path).expect("sources are text");
            let name = path.strip_prefix(root()).expect("below the project").display().to_string();
            (name.replace('\\', "/"), text)
        })
        .collect()
}

/// The layer a file belongs to: the first part of its path below `src`.
fn layer(name: &str) -> &str {
    let below = name.strip_prefix("src/").expect("a source file");
    below.split(['/', '.']).next().expect("a name")
}

/// Code without comments, so that prose may name anything.
fn code(text: &str) -> String {
    text.lines().map(|line| line.split("//").next().unwrap_or("")).collect::<Vec<_>>().join("\n")
}

fn faults(used: &[(String, String)]) -> Vec<String> {
    let mut faults = Vec::new();
    for (name, text) in used {
        let here = layer(name);
        let Some((_, may)) = MAY_USE.iter().find(|(layer, _)| *layer == here) else { continue };
        let code = code(text);
        for (other, _) in MAY_USE.iter().filter(|(other, _)| *other != here && !may.contains(other)) {
            if code.contains(&format!("crate::{other}::")) || code.contains(&format!("crate::{other};")) {
                faults.push(format!("{name} uses `{other}`"));
            }
        }
        if !matches!(here, "tui" | "shell") {
            for terminal in ["ratatui", "crossterm"] {
                if code.contains(terminal) {
                    faults.push(format!("{name} names `{terminal}`"));
                }
            }
        }
        if !matches!(here, "shell" | "cli") {
            for io in
                ["std::fs", "std::env", "std::thread", "std::time", "std::process", "println!", "eprintln!"]
            {
                if code.contains(io) {
                    faults.push(format!("{name} does IO with `{io}`"));
                }
            }
        }
    }
    faults
}

#[test]
fn layers_point_down_and_only_the_outer_ones_do_io() {
    let used: Vec<_> = sources("src")
        .into_iter()
        .filter(|(name, _)| !matches!(name.as_str(), "src/main.rs" | "src/lib.rs"))
        .collect();
    assert!(used.len() > 50, "only {} files were looked at", used.len());
    let unknown: Vec<_> =
        used.iter().filter(|(name, _)| !MAY_USE.iter().any(|(known, _)| *known == layer(name))).collect();
    assert!(
        unknown.is_empty(),
        "files of no known layer: {:?}",
        unknown.iter().map(|(n, _)| n).collect::<Vec<_>>()
    );
    assert_eq!(faults(&used), Vec::<String>::new());
}

#[test]
fn the_layer_check_notices_an_import_from_above() {
    let fault = |name: &str, text: &str| faults(&[(name.to_string(), text.to_string())]);
    assert_eq!(fault("src/app/home.rs", "use crate::tui::page;"), ["src/app/home.rs uses `tui`"]);
    assert_eq!(fault("src/plan/map.rs", "use ratatui::Frame;"), ["src/plan/map.rs names `ratatui`"]);
    assert_eq!(
        fault("src/rules/dates.rs", "std::fs::read(x)"),
        ["src/rules/dates.rs does IO with `std::fs`"]
    );
    assert!(
        fault("src/tui/page.rs", "use crate::app::App; use ratatui::Frame; // crate::shell::x").is_empty()
    );
}

#[test]
fn every_word_said_by_id_is_known() {
    let mut missing = BTreeSet::new();
    for (name, text) in sources("src") {
        let text = code(&text);
        for (at, _) in text.match_indices("say!(") {
            let rest = text[at + 5..].trim_start();
            if let Some(id) = rest.strip_prefix('"').and_then(|rest| rest.split('"').next())
                && name != "src/words.rs"
                && !levers::words::is_known(id)
            {
                missing.insert(format!("{name}: {id}"));
            }
        }
    }
    assert_eq!(missing, BTreeSet::new());
}

#[test]
fn every_key_has_words_and_hints() {
    use levers::tui::keymap::BINDINGS;
    let unknown: Vec<&str> = BINDINGS
        .iter()
        .flat_map(|binding| [Some(binding.words), binding.hint])
        .flatten()
        .filter(|id| !levers::words::is_known(id))
        .collect();
    assert_eq!(unknown, Vec::<&str>::new());
}

#[test]
fn every_word_of_the_program_is_used() {
    let code: String = sources("src").into_iter().map(|(_, text)| text).collect();
    let mut unused = Vec::new();
    for file in levers::words::ENGLISH {
        for line in file.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase())) {
            let Some((id, _)) = line.split_once(" =") else { continue };
            // Families of ids are built from a stem: `rule-r7`, `so-far-a1-yes`.
            let stems = [
                "question-",
                "rule-",
                "flag-",
                "so-far-",
                "follow-up-",
                "re-aim-",
                "drawing-",
                "fist-",
                "form-",
            ];
            let is_family = stems.iter().any(|stem| id.starts_with(stem));
            if !is_family && !code.contains(&format!("\"{id}\"")) {
                unused.push(id.to_string());
            }
        }
    }
    assert_eq!(unused, Vec::<String>::new());
}

#[test]
fn colors_are_named_in_the_theme_alone() {
    let named: Vec<String> = sources("src")
        .into_iter()
        .filter(|(name, _)| matches!(layer(name), "tui" | "shell") && name != "src/tui/theme.rs")
        .filter(|(_, text)| names_a_color(&code(text)))
        .map(|(name, _)| name)
        .collect();
    assert_eq!(named, Vec::<String>::new());
    assert!(names_a_color("use ratatui::style::{Color, Style};") && names_a_color("x.fg(Color::Red)"));
    assert!(names_a_color("use ratatui::style::Stylize;") && !names_a_color("colors: Colors::Auto"));
}

/// Whether code names a color of the terminal: `Color` as a word of its own, or the short forms `.red()`.
fn names_a_color(code: &str) -> bool {
    code.contains("Stylize")
        || code.split(|c: char| !c.is_alphanumeric() && c != '_').any(|word| word == "Color")
}

#[test]
fn every_test_file_is_run() {
    for (name, _) in sources("tests/suite") {
        let path = name.strip_prefix("tests/suite/").expect("below the suite");
        if path == "main.rs" {
            continue;
        }
        let (parent, module) = match path.rsplit_once('/') {
            Some((folder, file)) => (format!("tests/suite/{folder}.rs"), file),
            None => ("tests/suite/main.rs".to_string(), path),
        };
        let module = module.trim_end_matches(".rs");
        let text = fs::read_to_string(root().join(&parent)).unwrap_or_default();
        assert!(text.contains(&format!("mod {module};")), "{name} is not named in {parent}");
    }
}

#[test]
fn no_file_grows_past_the_house_limit() {
    let long: Vec<String> = sources("src")
        .into_iter()
        .chain(sources("tests"))
        .map(|(name, text)| (name, text.lines().count()))
        .filter(|(_, lines)| *lines > 420)
        .map(|(name, lines)| format!("{name}: {lines}"))
        .collect();
    assert_eq!(long, Vec::<String>::new());
}
