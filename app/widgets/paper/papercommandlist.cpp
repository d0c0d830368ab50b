// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/paper/papercommandlist.h"

#include "widgets/marks/annotationdesk.h"
#include "widgets/paper/documentpage.h"
#include "widgets/paper/pageview.h"
#include "widgets/paper/paperbar.h"
#include "widgets/paper/paperpane.h"
#include "widgets/paper/paperdesk.h"

#include <QCoreApplication>

namespace LeverArch {

namespace {

#define WORD(text) QT_TRANSLATE_NOOP("PaperCommands", text)

using Page = DocumentPage;
using C = PaperCommand;

PageView &view(const Page &page)
{
    return page.activeReader().view();
}

template <bool oneAtATime, int columns, bool coverAlone>
void lay(Page &page)
{
    view(page).setFlow({oneAtATime, columns, coverAlone});
}

template <bool oneAtATime, int columns, bool coverAlone>
bool isLaid(const Page &page)
{
    return view(page).flow() == PageFlow{oneAtATime, columns, coverAlone};
}

template <PageView::Fit fit>
void fitTo(Page &page)
{
    view(page).setFit(fit);
}

template <int degrees>
void turnBy(Page &page)
{
    view(page).setTurn(view(page).turn() + degrees);
}

AnnotationDesk &marks(const Page &page)
{
    return page.activeReader().marks();
}

template <AnnotationStyle style>
void mark(Page &page)
{
    marks(page).mark(style);
}

template <AnnotationStyle style>
bool isPen(const Page &page)
{
    return marks(page).pen() == style;
}

template <int number>
void mean(Page &page)
{
    if (const QList<Meaning> &all = marks(page).model().meanings(); number < all.size())
        marks(page).setMeaning(all.at(number));
}

constexpr unsigned letter = C::Writes | C::LetterKey | C::InMarks;
constexpr unsigned pen = letter | C::OfPen;
constexpr unsigned layout = C::OfLayout | C::InSizes;

constexpr PaperCommand commands[] = {
    {"paper.quote", "format-text-blockquote", WORD("Quote"), "Q",
     C::OnSelection | C::Writes | C::LetterKey, [](Page &p) { p.activeReader().quote(); }, nullptr},
    {"paper.copy", "edit-copy", WORD("Copy"), "Ctrl+C", C::OnSelection,
     [](Page &p) { p.activeReader().copy(false); }, nullptr},
    {"paper.copyWithSource", "edit-copy", WORD("Copy with source"), "Ctrl+Shift+C", C::OnSelection,
     [](Page &p) { p.activeReader().copy(true); }, nullptr},

    {"paper.highlight", "draw-highlight", WORD("Highlight"), "H",
     pen | C::BesideWords | C::BeginsGroup, mark<AnnotationStyle::Highlight>,
     isPen<AnnotationStyle::Highlight>},
    {"paper.underline", "format-text-underline", WORD("Underline"), "U", pen,
     mark<AnnotationStyle::Underline>, isPen<AnnotationStyle::Underline>},
    {"paper.strikeOut", "format-text-strikethrough", WORD("Strike out"), "S", pen,
     mark<AnnotationStyle::StrikeOut>, isPen<AnnotationStyle::StrikeOut>},
    {"paper.note", "note", WORD("Note"), "N", pen | C::BesideWords, mark<AnnotationStyle::Note>,
     isPen<AnnotationStyle::Note>},
    {"paper.area", "draw-rectangle", WORD("Area"), "A", pen, mark<AnnotationStyle::Area>,
     isPen<AnnotationStyle::Area>},
    {"paper.ink", "draw-freehand", WORD("Ink"), "I", pen, mark<AnnotationStyle::Ink>,
     isPen<AnnotationStyle::Ink>},
    {"paper.meaning1", "", WORD("Mark as their claim"), "1", letter | C::BeginsGroup, mean<0>,
     nullptr},
    {"paper.meaning2", "", WORD("Mark as our evidence"), "2", letter, mean<1>, nullptr},
    {"paper.meaning3", "", WORD("Mark as something to check"), "3", letter, mean<2>, nullptr},
    {"paper.meaning4", "", WORD("Mark as agreed"), "4", letter, mean<3>, nullptr},
    {"paper.meaning5", "", WORD("Mark as background"), "5", letter, mean<4>, nullptr},
    {"paper.meanings", "preferences-desktop-color", WORD("Names and colours of meanings …"), "",
     C::Writes | C::InMarks, [](Page &p) { marks(p).editMeanings(); }, nullptr},
    {"paper.comment", "edit-comment", WORD("Comment on the mark"), "C", letter,
     [](Page &p) { marks(p).askForComment(); }, nullptr},
    {"paper.reply", "mail-reply-sender", WORD("Reply to the mark"), "R", letter,
     [](Page &p) { marks(p).askForReply(); }, nullptr},
    {"paper.findMark", "view-filter", WORD("Find in the list of marks"), "F",
     C::LetterKey | C::InMarks, [](Page &p) { p.activeReader().findMark(); }, nullptr},
    {"paper.moveMark", "transform-move", WORD("Move the area or note with the keys"), "M", letter,
     [](Page &p) { marks(p).moveByKeys(); }, nullptr},
    {"paper.nextMark", "go-down", WORD("Next mark"), "]",
     C::LetterKey | C::BeginsGroup | C::InMarks, [](Page &p) { marks(p).step(1); }, nullptr},
    {"paper.previousMark", "go-up", WORD("Previous mark"), "[", C::LetterKey | C::InMarks,
     [](Page &p) { marks(p).step(-1); }, nullptr},
    {"paper.copyPicture", "edit-copy", WORD("Copy the picture of an area"), "", C::InMarks,
     [](Page &p) { p.activeReader().copyAreaPicture(); }, nullptr},
    {"paper.review", "edit-find", WORD("Check uncertain places …"), "", C::InMarks,
     [](Page &p) { p.activeReader().review(); }, nullptr},
    {"paper.newVersion", "document-new-from-template", WORD("This is a new version of …"), "",
     C::Writes | C::BeginsGroup, [](Page &p) { p.activeReader().askWhoseVersion(); }, nullptr},

    {"paper.goToPage", "go-jump", WORD("Go to page …"), "Ctrl+G", C::BeginsGroup | C::InGoing,
     [](Page &p) { p.activeReader().pane().bar().askForPage(); }, nullptr},
    {"paper.nextPage", "go-next", WORD("Next page"), "Ctrl+PgDown", C::InGoing,
     [](Page &p) { view(p).goByRows(1); }, nullptr},
    {"paper.previousPage", "go-previous", WORD("Previous page"), "Ctrl+PgUp", C::InGoing,
     [](Page &p) { view(p).goByRows(-1); }, nullptr},
    {"paper.caret", "edit-select-text", WORD("Move through the words with the keys"), "F7",
     C::InGoing, [](Page &p) { view(p).setCaretMode(!view(p).caretMode()); },
     [](const Page &p) { return view(p).caretMode(); }},
    {"paper.findNext", "go-down", WORD("Find next"), "F3", C::InGoing,
     [](Page &p) { p.activeReader().findNext(); }, nullptr},
    {"paper.findPrevious", "go-up", WORD("Find previous"), "Shift+F3", C::InGoing,
     [](Page &p) { p.activeReader().findPrevious(); }, nullptr},

    {"paper.zoomIn", "zoom-in", WORD("Larger"), "Ctrl++", C::BeginsGroup | C::InSizes,
     [](Page &p) { view(p).zoomBy(1.25); }, nullptr},
    {"paper.zoomOut", "zoom-out", WORD("Smaller"), "Ctrl+-", C::InSizes,
     [](Page &p) { view(p).zoomBy(0.8); }, nullptr},
    {"paper.lifeSize", "zoom-original", WORD("Life size"), "Ctrl+0", C::InSizes,
     [](Page &p) { view(p).setZoom(1); }, nullptr},
    {"paper.fitWidth", "zoom-fit-width", WORD("Fit width"), "Ctrl+1", layout,
     fitTo<PageView::Fit::Width>, nullptr},
    {"paper.fitPage", "zoom-fit-page", WORD("Fit page"), "Ctrl+2", layout,
     fitTo<PageView::Fit::Page>, nullptr},

    {"paper.continuous", "view-pages-continuous", WORD("Pages under one another"), "Ctrl+3",
     layout | C::BeginsGroup, lay<false, 1, false>, isLaid<false, 1, false>},
    {"paper.onePage", "view-pages-single", WORD("One page at a time"), "Ctrl+4", layout,
     lay<true, 1, false>, isLaid<true, 1, false>},
    {"paper.twoUp", "view-pages-facing", WORD("Two pages beside each other"), "Ctrl+5", layout,
     lay<false, 2, false>, isLaid<false, 2, false>},
    {"paper.book", "view-pages-facing-first-centered", WORD("Two pages, the first alone"), "Ctrl+6",
     layout, lay<false, 2, true>, isLaid<false, 2, true>},
    {"paper.turnRight", "object-rotate-right", WORD("Turn to the right"), "Ctrl+R",
     layout | C::BeginsGroup, turnBy<90>, nullptr},
    {"paper.turnLeft", "object-rotate-left", WORD("Turn to the left"), "Ctrl+Shift+R", layout,
     turnBy<270>, nullptr},

    {"paper.beside", "view-split-left-right", WORD("Open another paper beside …"), "Ctrl+B",
     C::BeginsGroup, [](Page &p) { p.openBeside({}, {}); }, nullptr},
    {"paper.compare", "document-compare", WORD("Compare with another version"), "", C::Plain,
     [](Page &p) { p.compareVersions(); }, nullptr},
    {"paper.closeBeside", "view-close", WORD("Close the paper beside"), "Ctrl+Shift+B", C::Plain,
     [](Page &p) { p.closeBeside(); }, nullptr},
    {"paper.print", "document-print", WORD("Print …"), "Ctrl+P", C::BeginsGroup,
     [](Page &p) { p.activeReader().print(); }, nullptr},
    {"paper.sides", "view-sidetree", WORD("Small pages and contents"), "F4", C::Plain,
     [](Page &p) {
         PaperPane &pane = p.activeReader().pane();
         pane.setSidesShown(!pane.sidesShown());
     },
     [](const Page &p) { return p.activeReader().pane().sidesShown(); }},
    {"paper.marks", "view-list-details", WORD("List of marks"), "Shift+F4", C::Plain,
     [](Page &p) {
         PaperPane &pane = p.activeReader().pane();
         pane.setMarkListShown(!pane.markListShown());
     },
     [](const Page &p) { return p.activeReader().pane().markListShown(); }},
    {"paper.dark", "weather-clear-night", WORD("Dark surroundings"), "", C::Plain,
     [](Page &p) { p.setDarkSurroundings(!p.hasDarkSurroundings()); },
     [](const Page &p) { return p.hasDarkSurroundings(); }},
    {"paper.fullScreen", "view-fullscreen", WORD("Full screen"), "F11", C::Plain,
     [](Page &p) { p.setFullScreen(!p.isFullScreen()); },
     [](const Page &p) { return p.isFullScreen(); }},
};

} // namespace

const QList<PaperCommand> &paperCommands()
{
    static const QList<PaperCommand> list(std::begin(commands), std::end(commands));
    return list;
}

const QList<PaperSubmenu> &paperSubmenus()
{
    static const QList<PaperSubmenu> list = {
        {PaperCommand::InMarks, WORD("Marks")},
        {PaperCommand::InGoing, WORD("Go to a place")},
        {PaperCommand::InSizes, WORD("Sizes and layout")},
    };
    return list;
}

#undef WORD

} // namespace LeverArch
