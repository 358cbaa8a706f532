//! Every word the program itself says, by id. English first; a translation is one more `.ftl` file.
//!
//! Content (modules, catalogue) is not here: authors write it in RON.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::sync::OnceLock;

/// English, by where it appears: names of things and outputs, command line, files, keys, screens, step kinds, printed pages.
pub const ENGLISH: [&str; 7] = [
    include_str!("words/en.ftl"),
    include_str!("words/en/cli.ftl"),
    include_str!("words/en/files.ftl"),
    include_str!("words/en/keys.ftl"),
    include_str!("words/en/screens.ftl"),
    include_str!("words/en/kinds.ftl"),
    include_str!("words/en/plan.ftl"),
];

fn bundle() -> &'static FluentBundle<FluentResource> {
    static BUNDLE: OnceLock<FluentBundle<FluentResource>> = OnceLock::new();
    BUNDLE.get_or_init(|| {
        let language = "en".parse().expect("`en` is a language tag");
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        // Isolation marks (U+2068/2069) show as boxes in many terminals.
        bundle.set_use_isolating(false);
        for words in ENGLISH {
            let resource = FluentResource::try_new(words.to_string())
                .expect("the built-in words are valid Fluent, as a test proves");
            bundle.add_resource(resource).expect("each word is defined once, as a test proves");
        }
        bundle
    })
}

/// Returns the words of an id. An unknown id comes back in brackets, so that a mistake shows and nothing breaks.
pub fn say(id: &str) -> String {
    say_with(id, &[])
}

/// Returns the words of an id with its arguments filled in.
pub fn say_with(id: &str, args: &[(&str, FluentValue<'_>)]) -> String {
    let bundle = bundle();
    let Some(pattern) = bundle.get_message(id).and_then(|message| message.value()) else {
        return format!("[{id}]");
    };
    let mut fluent_args = FluentArgs::new();
    for (name, value) in args {
        fluent_args.set(*name, value.clone());
    }
    let mut errors = Vec::new();
    bundle.format_pattern(pattern, Some(&fluent_args), &mut errors).into_owned()
}

/// Whether an id has words; tests hold every id used in the code to it.
pub fn is_known(id: &str) -> bool {
    bundle().has_message(id)
}

/// Says words by id, with named arguments: `say!("saved-at", when = time)`.
#[macro_export]
macro_rules! say {
    ($id:expr) => { $crate::words::say($id) };
    ($id:expr, $($name:ident = $value:expr),+ $(,)?) => {
        $crate::words::say_with($id, &[$((stringify!($name), ($value).into())),+])
    };
}
