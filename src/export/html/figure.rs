//! A figure in HTML: drawn as vectors, with the same facts in words for readers who cannot see it.

use crate::export::html::blocks_of;
use crate::export::visible::visible_line;
use crate::plan::figure::Figure;
use maud::{Markup, html};

pub fn figure_of(figure: &Figure) -> Markup {
    html! {
        figure {
            @if !figure.caption.trim().is_empty() {
                figcaption dir="auto" { (visible_line(&figure.caption)) }
            }
            (blocks_of(&figure.words))
        }
    }
}
