// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/office/rtfbody.h"

#include "parsers/failure.h"
#include "parsers/files/office/codepages.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace LeverArch {

namespace {

constexpr qsizetype deepestGroup = 10'000;
constexpr qsizetype mostApart = 20'000;
constexpr qsizetype largestPicture = qsizetype(64) << 20;
constexpr qsizetype mostFonts = 10'000;
constexpr qsizetype mostCells = 200;
constexpr int tokensAtOnce = 20'000;
constexpr int twipsOfPixel = 15;

QString tr(const char *text)
{
    return QCoreApplication::translate("OfficePages", text);
}

// Destinations whose words are none of the document's.
constexpr const char *skipped[] = {
    "colortbl",     "stylesheet",  "listtable",   "listoverridetable", "revtbl",     "rsidtbl",
    "generator",    "fldinst",     "datafield",   "bkmkstart",         "bkmkend",    "xe",
    "tc",           "objdata",     "objclass",    "objname",           "nonshppict", "themedata",
    "colorschememapping", "latentstyles", "datastore", "xmlnstbl", "filetbl", "pnseclvl",
    "atrfstart",    "atrfend",     "atnref",      "atndate",           "atnid",      "atnparent",
    "ftnsep",       "ftnsepc",     "aftnsep",     "aftnsepc",          "nonesttables", "sn",
    "sp",           "mmathPr",     "wgrffmtfilter", "pgptbl",          "do",         "falt",
    "panose",       "operator",    "keywords",    "subject",           "comment",    "doccomm",
    "company",      "manager",     "category",    "hlinkbase",         "creatim",    "printim",
    "buptim",       "template",    "listname",    "listlevel",         "userprops",  "docvar",
    "ud"};

/// "header" for all pages, or for left, right and first ones; \headery is a distance.
bool isMargin(QByteArrayView name, QByteArrayView margin)
{
    return name.startsWith(margin) &&
           (name.size() == margin.size() ||
            (name.size() == margin.size() + 1 && QByteArrayView("lrf").contains(name.last(1))));
}

struct Character
{
    const char *word;
    char16_t sign;
};
constexpr Character characters[] = {
    {"emdash", 0x2014}, {"endash", 0x2013}, {"lquote", 0x2018},    {"rquote", 0x2019},
    {"ldblquote", 0x201C}, {"rdblquote", 0x201D}, {"bullet", 0x2022}, {"emspace", 0x2003},
    {"enspace", 0x2002}, {"tab", u'\t'},    {"zwj", 0x200D},       {"zwnj", 0x200C}};

} // namespace

RtfBody::RtfBody(QByteArrayView bytes, FlowWriter &flow, OfficeNotes &notes,
                 std::function<void()> step)
    : m_tokens(bytes), m_flow(flow), m_notes(notes), m_step(std::move(step))
{}

void RtfBody::read()
{
    int sinceStep = 0;
    for (RtfToken token = m_tokens.next(); token.kind != RtfToken::Kind::End;
         token = m_tokens.next()) {
        take(token);
        if (++sinceStep >= tokensAtOnce && m_step) {
            sinceStep = 0;
            m_step();
        }
    }
    const bool cut = m_states.size() > 1;
    while (m_states.size() > 1)
        close();
    flush();
    leaveTable();
    if (cut)
        m_notes.count(FileNote::Kind::PartsUnread, tr("the end of the file"));
    const auto list = [this](const QStringList &all, const QString &title) {
        if (all.isEmpty())
            return;
        m_flow.rule();
        m_flow.heading(title, 3);
        for (const QString &one : all)
            m_flow.put(one);
    };
    list(m_footnotes, tr("Footnotes"));
    list(m_comments, tr("Comments"));
}

void RtfBody::take(const RtfToken &token)
{
    if (token.kind != RtfToken::Kind::Byte)
        flush();
    switch (token.kind) {
    case RtfToken::Kind::Open:
        open();
        break;
    case RtfToken::Kind::Close:
        close();
        break;
    case RtfToken::Kind::Symbol:
        symbol(token.sign);
        break;
    case RtfToken::Kind::Byte:
        byte(token.sign);
        break;
    case RtfToken::Kind::Word:
        word(token);
        break;
    case RtfToken::Kind::Binary:
        if (m_states.last().place == Place::Picture && token.word.size() < largestPicture) {
            m_picture = token.word.toByteArray();
            m_pictureIsHex = false;
        }
        m_toSkip = std::max(0, m_toSkip - 1);
        break;
    case RtfToken::Kind::End:
        break;
    }
}

void RtfBody::open()
{
    if (m_states.size() >= deepestGroup)
        throw JobFailure(Error::Code::Damaged, QStringLiteral("too many levels"));
    State state = m_states.last();
    state.apart = false;
    m_states.append(state);
    m_begun = false;
    m_star = false;
    m_toSkip = 0;
}

void RtfBody::close()
{
    m_toSkip = 0;
    m_star = false;
    m_begun = true;
    if (m_states.size() < 2)
        return;
    const State state = m_states.takeLast();
    if (state.apart || (state.place == Place::Picture && m_states.last().place != Place::Picture))
        closePlace(state);
    if (state.place == Place::Revised && m_states.last().place != Place::Revised && m_date[0] > 0)
        m_says.date = QStringLiteral("%1-%2-%3T%4:%5:00")
                          .arg(m_date[0], 4, 10, QLatin1Char('0'))
                          .arg(m_date[1], 2, 10, QLatin1Char('0'))
                          .arg(m_date[2], 2, 10, QLatin1Char('0'))
                          .arg(m_date[3], 2, 10, QLatin1Char('0'))
                          .arg(m_date[4], 2, 10, QLatin1Char('0'));
}

void RtfBody::closePlace(const State &state)
{
    if (state.place == Place::Picture) {
        putPicture();
        return;
    }
    const QString html = m_flow.endApart();
    QStringList *list = nullptr;
    if (state.place == Place::Footnote)
        list = &m_footnotes;
    else if (state.place == Place::Header)
        list = &m_headers;
    else if (state.place == Place::Footer)
        list = &m_footers;
    else if (state.place == Place::Comment)
        list = &m_comments;
    if (!list) {
        m_flow.putBehind(html, true);
        return;
    }
    const bool margin = list == &m_headers || list == &m_footers;
    if (list->size() < mostApart && FlowWriter::showsSomething(html) &&
        !(margin && list->contains(html)))
        list->append(html);
}

void RtfBody::symbol(char sign)
{
    if (sign == '*') {
        m_star = true;
        return;
    }
    if (m_toSkip > 0) {
        --m_toSkip;
        return;
    }
    if (sign == '~')
        put(QString(QChar(0x00A0)));
    else if (sign == '_')
        put(QString(QChar(0x2011)));
    else if (sign == '\\' || sign == '{' || sign == '}')
        put(QString(QLatin1Char(sign)));
    else if (sign == '\t')
        put(QStringLiteral("\t"));
    else if (sign == '\n' || sign == '\r') {
        if (isText() && isShown())
            endParagraph();
    }
}

void RtfBody::byte(char sign)
{
    m_begun = true;
    if (m_toSkip > 0)
        --m_toSkip;
    else if (m_states.last().place == Place::Picture) {
        if (m_picture.size() < largestPicture * 2 && m_pictureIsHex)
            m_picture.append(sign);
    } else if (m_states.last().place != Place::Skipped)
        m_pending.append(sign);
}

void RtfBody::word(const RtfToken &token)
{
    if (m_toSkip > 0 && token.word != "u") {
        --m_toSkip;
        return;
    }
    const bool first = !m_begun;
    m_begun = true;
    const bool starred = m_star && first;
    m_star = false;
    if (destination(token))
        return;
    if (starred && token.word != "shpinst" && token.word != "shppict" && token.word != "listtext" &&
        token.word != "pntext") {
        m_states.last().place = Place::Skipped;
        return;
    }
    if (token.word == "u")
        unicode(token.number);
    else if (!character(token) && !format(token) && !paragraph(token))
        tables(token);
}

void RtfBody::beginPlace(Place place, bool apart)
{
    State &state = m_states.last();
    state.place = place;
    state.apart = apart;
    if (apart) {
        state.look = {};
        state.hidden = false;
        m_flow.beginApart();
    }
}

bool RtfBody::destination(const RtfToken &token)
{
    const QByteArrayView name = token.word;
    const Place now = m_states.last().place;
    if (now == Place::Skipped)
        return true;
    // A template that is elsewhere would be fetched by Word.
    if (name == "template")
        m_notes.count(FileNote::Kind::ExternalLinks);
    for (const char *one : skipped) {
        if (name == one) {
            m_states.last().place = Place::Skipped;
            return true;
        }
    }
    if (name == "fonttbl")
        m_states.last().place = Place::FontTable;
    else if (name == "info")
        m_states.last().place = Place::Info;
    else if (now == Place::Info && name == "title")
        m_states.last().place = Place::Title;
    else if (now == Place::Info && name == "author")
        m_states.last().place = Place::Author;
    else if (name == "revtim")
        m_states.last().place = Place::Revised;
    else if (name == "pict") {
        m_states.last().place = isShown() && isText() ? Place::Picture : Place::Skipped;
        m_picture.clear();
        m_pictureIsHex = true;
        m_pictureWidth = 0;
        m_pictureHeight = 0;
    } else if (name == "object") {
        m_notes.count(FileNote::Kind::EmbeddedFiles);
    } else if (name == "objautlink" || name == "objlink")
        m_notes.count(FileNote::Kind::ExternalLinks);
    else if (name == "atnauthor")
        m_states.last().place = Place::CommentAuthor;
    else
        return apartDestination(name);
    return true;
}

bool RtfBody::apartDestination(QByteArrayView name)
{
    const bool text = isText();
    if (name == "footnote" && text) {
        RunLook look = m_states.last().look;
        look.raised = 1;
        const QString number = QString::number(m_footnotes.size() + 1);
        m_flow.text(number, look);
        beginPlace(Place::Footnote, true);
        m_flow.text(number + u' ', {});
    } else if (name == "annotation" && text) {
        m_notes.count(FileNote::Kind::Comments);
        RunLook look;
        look.raised = 1;
        const qsizetype number = m_comments.size() + 1;
        m_flow.text(tr("[comment %1]").arg(number), look);
        beginPlace(Place::Comment, true);
        look = {};
        look.bold = true;
        m_flow.text(QStringLiteral("%1. %2 ").arg(number).arg(m_commentAuthor), look);
        m_commentAuthor.clear();
    } else if (name == "shptxt" && text)
        beginPlace(Place::TextBox, true);
    else if (isMargin(name, "header") && text)
        beginPlace(Place::Header, true);
    else if (isMargin(name, "footer") && text)
        beginPlace(Place::Footer, true);
    else
        return false;
    return true;
}

bool RtfBody::character(const RtfToken &token)
{
    for (const Character &one : characters) {
        if (token.word == one.word) {
            put(QString(QChar(one.sign)));
            return true;
        }
    }
    const bool shown = isText() && isShown();
    if (token.word == "line") {
        if (shown) {
            needPlace();
            m_flow.lineBreak();
        }
    } else if (token.word == "page") {
        if (shown) {
            needPlace();
            m_flow.pageBreak();
        }
    } else
        return false;
    return true;
}

bool RtfBody::format(const RtfToken &token)
{
    State &state = m_states.last();
    const bool on = !token.hasNumber || token.number != 0;
    const QByteArrayView name = token.word;
    if (name == "b")
        state.look.bold = on;
    else if (name == "i")
        state.look.italic = on;
    else if (name == "ul" || name == "uldb" || name == "ulw" || name == "uld")
        state.look.underline = on;
    else if (name == "ulnone")
        state.look.underline = false;
    else if (name == "strike" || name == "striked")
        state.look.strike = on;
    else if (name == "super" || name == "sub")
        state.look.raised = on ? (name == "super" ? 1 : -1) : 0;
    else if (name == "nosupersub")
        state.look.raised = 0;
    else if (name == "v")
        state.hidden = on;
    else if (name == "deleted" || name == "revised") {
        bool &change = name == "deleted" ? state.deleted : state.inserted;
        if (on && !change && isText())
            m_notes.count(FileNote::Kind::TrackedChanges);
        change = on;
    } else if (name == "plain") {
        state.look = {};
        state.hidden = false;
        state.inserted = false;
        state.deleted = false;
        state.font = m_defaultFont;
    } else if (name == "uc")
        state.skipAfterUnicode = std::clamp(token.number, 0, 100);
    else
        return fontWord(token);
    return true;
}

bool RtfBody::fontWord(const RtfToken &token)
{
    State &state = m_states.last();
    if (token.word == "f") {
        if (state.place == Place::FontTable)
            m_fontNumber = token.number;
        else
            state.font = token.number;
    } else if (token.word == "fcharset" && state.place == Place::FontTable &&
               m_fonts.size() < mostFonts)
        m_fonts[m_fontNumber].codePage = codePageOfCharset(token.number);
    else if (token.word == "cpg" && state.place == Place::FontTable && m_fonts.size() < mostFonts)
        m_fonts[m_fontNumber].codePage = token.number;
    else if (token.word == "deff") {
        m_defaultFont = token.number;
        state.font = token.number;
    } else if (token.word == "ansicpg" && token.number > 0)
        m_ansi = token.number;
    else if (token.word == "mac")
        m_ansi = 10000;
    else if (token.word == "pc" || token.word == "pca")
        m_ansi = token.word == "pc" ? 437 : 850;
    else
        return false;
    return true;
}

bool RtfBody::paragraph(const RtfToken &token)
{
    const QByteArrayView name = token.word;
    State &state = m_states.last();
    if (name == "par" || name == "sect") {
        if (isText() && isShown())
            endParagraph();
        if (name == "sect" && isText())
            m_flow.pageBreak();
    } else if (name == "pard") {
        if (!state.inListText) {
            state.paragraph = {};
            state.inTable = false;
        }
    } else if (name == "listtext" || name == "pntext")
        state.inListText = true;
    else if (name == "qc")
        state.paragraph.align = QStringLiteral("center");
    else if (name == "qr")
        state.paragraph.align = QStringLiteral("right");
    else if (name == "qj")
        state.paragraph.align = QStringLiteral("justify");
    else if (name == "ql")
        state.paragraph.align.clear();
    else if (name == "outlinelevel")
        state.paragraph.heading = token.number >= 0 && token.number < 9 ? std::min(token.number + 1, 6) : 0;
    else if (name == "ls" || name == "pnlvlblt" || name == "pnlvlbody")
        state.paragraph.level = std::max(state.paragraph.level, 1);
    else if (name == "ilvl")
        state.paragraph.level = std::clamp(token.number + 1, 1, 9);
    else if (name == "pagebb") {
        if (isText())
            m_flow.pageBreak();
    } else
        return infoWord(token);
    return true;
}

bool RtfBody::infoWord(const RtfToken &token)
{
    constexpr const char *parts[] = {"yr", "mo", "dy", "hr", "min"};
    for (int i = 0; i < 5; ++i) {
        if (m_states.last().place == Place::Revised && token.word == parts[i]) {
            m_date[i] = std::clamp(token.number, 0, 9999);
            return true;
        }
    }
    if (m_states.last().place != Place::Picture)
        return false;
    if (token.word == "picwgoal")
        m_pictureWidth = token.number / twipsOfPixel;
    else if (token.word == "pichgoal")
        m_pictureHeight = token.number / twipsOfPixel;
    return true;
}

bool RtfBody::tables(const RtfToken &token)
{
    const QByteArrayView name = token.word;
    if (!isText())
        return false;
    if (name == "trowd") {
        m_shapes.clear();
        m_nextShape = {};
    } else if (name == "clvmrg")
        m_nextShape.continues = true;
    else if (name == "cellx") {
        if (m_shapes.size() < mostCells)
            m_shapes.append(m_nextShape);
        m_nextShape = {};
    } else if (name == "intbl")
        m_states.last().inTable = true;
    else if (name == "cell") {
        m_states.last().inTable = true;
        needPlace();
        m_flow.endCell();
        ++m_cell;
    } else if (name == "row")
        endRow();
    else if (name == "nestcell")
        putBody(QStringLiteral("\t"));
    else if (name == "nestrow")
        m_flow.endParagraph();
    else
        return false;
    return true;
}

} // namespace LeverArch
