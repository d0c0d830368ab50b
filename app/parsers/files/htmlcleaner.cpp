// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/htmlcleaner.h"

#include "parsers/files/htmlstyle.h"
#include "parsers/files/textdecoding.h"

#include <QSet>

#include <algorithm>

namespace LeverArch {

namespace {

using Kind = FileNote::Kind;

/// A table in a table in a table is laid out many times over; what is deeper becomes paragraphs.
constexpr int deepestTable = 3;
/// In one row; further ones go into a row of their own.
constexpr int mostCells = 200;
/// Qt goes through all of a list for each item it adds, and through all pieces of a paragraph that look
/// different for each one more: these many take a second. Further items are paragraphs with their
/// number, further pieces look like the words around.
constexpr int mostItems = 5'000;
constexpr int mostPieces = 5'000;
/// Each level moves the words to the right; there must be room for them.
constexpr int deepestIndent = 8;
constexpr int mostSpan = 50;
constexpr qsizetype longestAddress = 300;

const QSet<QString> &inlineElements()
{
    static const QSet<QString> names = {
        QStringLiteral("b"),   QStringLiteral("strong"), QStringLiteral("i"),
        QStringLiteral("em"),  QStringLiteral("u"),      QStringLiteral("s"),
        QStringLiteral("sub"), QStringLiteral("sup"),    QStringLiteral("small"),
        QStringLiteral("big"), QStringLiteral("code"),   QStringLiteral("tt"),
        QStringLiteral("kbd"), QStringLiteral("samp"),   QStringLiteral("var"),
        QStringLiteral("cite"), QStringLiteral("span"),  QStringLiteral("font")};
    return names;
}

const QSet<QString> &blockElements()
{
    static const QSet<QString> names = {
        QStringLiteral("p"),  QStringLiteral("h1"),         QStringLiteral("h2"),
        QStringLiteral("h3"), QStringLiteral("h4"),         QStringLiteral("h5"),
        QStringLiteral("h6"), QStringLiteral("blockquote"), QStringLiteral("pre"),
        QStringLiteral("ul"), QStringLiteral("ol"),         QStringLiteral("li"),
        QStringLiteral("dl"), QStringLiteral("dt"),         QStringLiteral("dd"),
        QStringLiteral("div")};
    return names;
}

const QSet<QString> &tableElements()
{
    static const QSet<QString> names = {
        QStringLiteral("table"), QStringLiteral("thead"), QStringLiteral("tbody"),
        QStringLiteral("tfoot"), QStringLiteral("tr"),    QStringLiteral("td"),
        QStringLiteral("th")};
    return names;
}

/// What a page calls by other names, or a new one that browsers show as a block.
QString plainName(const QString &name)
{
    if (name == QLatin1String("strike") || name == QLatin1String("del"))
        return QStringLiteral("s");
    if (name == QLatin1String("ins"))
        return QStringLiteral("u");
    if (name == QLatin1String("xmp") || name == QLatin1String("listing") ||
        name == QLatin1String("plaintext"))
        return QStringLiteral("pre");
    static const QSet<QString> blocks = {
        QStringLiteral("section"), QStringLiteral("article"), QStringLiteral("header"),
        QStringLiteral("footer"),  QStringLiteral("main"),    QStringLiteral("nav"),
        QStringLiteral("aside"),   QStringLiteral("address"), QStringLiteral("center"),
        QStringLiteral("figure"),  QStringLiteral("figcaption"), QStringLiteral("details"),
        QStringLiteral("summary"), QStringLiteral("fieldset"), QStringLiteral("legend"),
        QStringLiteral("form"),    QStringLiteral("caption"), QStringLiteral("hgroup")};
    return blocks.contains(name) ? QStringLiteral("div") : name;
}

QString nameOf(const GumboNode *node)
{
    const GumboElement &element = node->v.element;
    if (element.tag != GUMBO_TAG_UNKNOWN)
        return QString::fromLatin1(gumbo_normalized_tagname(element.tag));
    GumboStringPiece original = element.original_tag;
    gumbo_tag_from_original_text(&original);
    return QString::fromUtf8(original.data, qsizetype(original.length)).toLower();
}

QString attribute(const GumboNode *node, const char *name)
{
    const GumboAttribute *found = gumbo_get_attribute(&node->v.element.attributes, name);
    return found ? QString::fromUtf8(found->value) : QString();
}

bool hasAttribute(const GumboNode *node, const char *name)
{
    return gumbo_get_attribute(&node->v.element.attributes, name) != nullptr;
}

QString numberAttribute(const GumboNode *node, const char *name, int most)
{
    const int value = attribute(node, name).toInt();
    return value > 0 ? QStringLiteral(" %1=\"%2\"").arg(QLatin1String(name)).arg(std::min(value, most))
                     : QString();
}

/// Everything there is to read in a node.
QString wordsIn(const GumboNode *node)
{
    if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_CDATA)
        return QString::fromUtf8(node->v.text.text);
    QString words;
    if (node->type != GUMBO_NODE_ELEMENT)
        return words;
    for (unsigned i = 0; i < node->v.element.children.length; ++i)
        words += wordsIn(static_cast<const GumboNode *>(node->v.element.children.data[i]));
    return words;
}

bool isScriptAddress(const QString &address)
{
    const QString plain = address.simplified().toLower();
    return plain.startsWith(QLatin1String("javascript:")) ||
           plain.startsWith(QLatin1String("vbscript:"));
}

bool isOneOf(const QString &name, std::initializer_list<const char *> names)
{
    return std::any_of(names.begin(), names.end(),
                       [&name](const char *candidate) { return name == QLatin1String(candidate); });
}

/// What stands before the words of an item: a list Qt makes itself draws it.
QString itemMark(const GumboNode *item, int number)
{
    const bool isNumbered = item->parent && item->parent->type == GUMBO_NODE_ELEMENT &&
                            item->parent->v.element.tag == GUMBO_TAG_OL;
    return isNumbered ? QStringLiteral("%1. ").arg(number) : QStringLiteral("• ");
}

QString attributesOf(const GumboNode *node, const QString &name)
{
    QString kept;
    const QString style = keptStyle(styleOf(attribute(node, "style")));
    const QString colour = keptColour(attribute(node, "color"));
    const QString all = colour.isEmpty() ? style : QLatin1String("color:") + colour + u';' + style;
    if (!all.isEmpty())
        kept += QLatin1String(" style=\"") + all + QLatin1Char('"');
    const QString align = attribute(node, "align").toLower();
    if (isOneOf(align, {"left", "right", "center", "justify"}))
        kept += QLatin1String(" align=\"") + align + QLatin1Char('"');
    else if (nameOf(node) == QLatin1String("center"))
        kept += QLatin1String(" align=\"center\"");
    if (name == QLatin1String("td") || name == QLatin1String("th"))
        kept += numberAttribute(node, "colspan", mostSpan) + numberAttribute(node, "rowspan", mostSpan);
    if (name == QLatin1String("ol"))
        kept += numberAttribute(node, "start", 1'000'000);
    if (name == QLatin1String("table")) {
        const bool lined = attribute(node, "border").toInt() > 0 ||
                           attribute(node, "style").contains(QLatin1String("border"));
        kept += lined ? QLatin1String(" border=\"1\" cellspacing=\"0\" cellpadding=\"3\" "
                                      "style=\"border-collapse:collapse\"")
                      : QLatin1String(" border=\"0\" cellspacing=\"0\" cellpadding=\"3\"");
    }
    return kept;
}

/// A class may give letters a size in a style sheet, which is not read: better too much than a
/// newsletter without its words.
WordsSeen seenIn(const GumboNode *node, const QString &name)
{
    const WordsSeen said = wordsSeen(styleOf(attribute(node, "style")));
    const bool sized = hasAttribute(node, "class") ||
                       (name == QLatin1String("font") && hasAttribute(node, "size"));
    return said == WordsSeen::AsAround && sized ? WordsSeen::Yes : said;
}

} // namespace

void HtmlCleaner::clean(const GumboNode *root)
{
    node(root);
    addNotes();
}

void HtmlCleaner::node(const GumboNode *node)
{
    if (++m_nodes % 500 == 0)
        m_step();
    switch (node->type) {
    case GUMBO_NODE_TEXT:
    case GUMBO_NODE_CDATA:
    case GUMBO_NODE_WHITESPACE:
        text(node);
        return;
    case GUMBO_NODE_ELEMENT:
        noteAttributes(node);
        element(node);
        return;
    default:
        return;
    }
}

void HtmlCleaner::children(const GumboNode *node)
{
    const GumboVector &all = node->v.element.children;
    for (unsigned i = 0; i < all.length; ++i)
        this->node(static_cast<const GumboNode *>(all.data[i]));
}

void HtmlCleaner::addText(const QString &words)
{
    m_result.html += words.toHtmlEscaped();
    const QString spaced = m_preformatted > 0 ? words : words.simplified();
    if (spaced.isEmpty())
        return;
    const bool apart = words.front().isSpace() && !m_result.text.isEmpty() &&
                       !m_result.text.back().isSpace();
    m_result.text += (apart ? QStringLiteral(" ") : QString()) + spaced;
    if (words.back().isSpace() && !m_result.text.back().isSpace())
        m_result.text += QLatin1Char(' ');
}

void HtmlCleaner::breakLine()
{
    while (m_result.text.endsWith(QLatin1Char(' ')))
        m_result.text.chop(1);
    if (!m_result.text.isEmpty() && !m_result.text.endsWith(QLatin1Char('\n')))
        m_result.text += QLatin1Char('\n');
}

void HtmlCleaner::text(const GumboNode *node)
{
    const QString words = QString::fromUtf8(node->v.text.text);
    const bool betweenRows = m_tables > 0 && words.trimmed().isEmpty() && node->parent &&
                             tableElements().contains(nameOf(node->parent)) &&
                             node->parent->v.element.tag != GUMBO_TAG_TD &&
                             node->parent->v.element.tag != GUMBO_TAG_TH;
    if (m_unseen && !words.trimmed().isEmpty())
        m_leftOut = true;
    else if (!words.isEmpty() && !betweenRows)
        addText(words);
}

/// Whatever would run, and addresses that are hidden in attributes.
void HtmlCleaner::noteAttributes(const GumboNode *node)
{
    const GumboVector &all = node->v.element.attributes;
    for (unsigned i = 0; i < all.length; ++i) {
        const auto *found = static_cast<const GumboAttribute *>(all.data[i]);
        const QString name = QString::fromUtf8(found->name).toLower();
        const QString value = QString::fromUtf8(found->value).left(10'000);
        if (name.startsWith(QLatin1String("on")) || isScriptAddress(value))
            ++m_counts[Kind::Scripts];
        else if (name == QLatin1String("background") ||
                 (name == QLatin1String("style") && value.contains(QLatin1String("url("))))
            ++m_counts[Kind::RemotePictures];
    }
}

bool HtmlCleaner::leavesOut(const GumboNode *node, const QString &name)
{
    if (name == QLatin1String("script")) {
        ++m_counts[Kind::Scripts];
        return true;
    }
    if (isOneOf(name, {"iframe", "frame", "object", "embed", "applet", "audio", "video", "canvas"})) {
        ++m_counts[Kind::ActiveContent];
        return true;
    }
    if (name == QLatin1String("link") || name == QLatin1String("meta")) {
        const QString relation = attribute(node, "rel").toLower();
        if (relation.contains(QLatin1String("stylesheet")) ||
            attribute(node, "http-equiv").toLower() == QLatin1String("refresh"))
            ++m_counts[Kind::ExternalLinks];
        return true;
    }
    if (name == QLatin1String("title")) {
        if (m_result.title.isEmpty())
            m_result.title = wordsIn(node).simplified();
        return true;
    }
    if (isOneOf(name, {"style", "template", "base", "datalist", "map", "area", "source", "track"}))
        return true;
    const bool hidden = hasAttribute(node, "hidden") || hidesAll(styleOf(attribute(node, "style")));
    if (hidden && !wordsIn(node).trimmed().isEmpty())
        ++m_counts[Kind::HiddenText];
    // A picture nobody sees is there to report who read the page.
    if (hidden && name == QLatin1String("img"))
        ++m_counts[Kind::RemotePictures];
    return hidden && name != QLatin1String("body");
}

void HtmlCleaner::element(const GumboNode *node)
{
    const QString name = nameOf(node);
    if (leavesOut(node, name))
        return;
    const WordsSeen seen = seenIn(node, name);
    const bool around = m_unseen;
    if (seen != WordsSeen::AsAround)
        m_unseen = seen == WordsSeen::No;
    shown(node, name);
    if (m_unseen && !around && m_leftOut) {
        ++m_counts[Kind::HiddenText];
        m_leftOut = false;
    }
    m_unseen = around;
}

void HtmlCleaner::shown(const GumboNode *node, const QString &name)
{
    if (name == QLatin1String("form"))
        ++m_counts[Kind::ActiveContent];
    if (name == QLatin1String("img"))
        return picture(node);
    if (name == QLatin1String("a"))
        return link(node);
    if (isOneOf(name, {"input", "select", "textarea"}))
        return field(node, name);
    if (name == QLatin1String("br")) {
        m_result.html += QLatin1String("<br>");
        return breakLine();
    }
    if (name == QLatin1String("hr")) {
        m_result.html += QLatin1String("<hr>");
        return breakLine();
    }
    kept(node, plainName(name));
}

void HtmlCleaner::kept(const GumboNode *node, const QString &wanted)
{
    QString name = wanted;
    const bool isTable = name == QLatin1String("table");
    m_tables += isTable ? 1 : 0;
    const bool isCell = name == QLatin1String("td") || name == QLatin1String("th");
    if (name == QLatin1String("tr"))
        m_cells = 0;
    if (tableElements().contains(name) && (m_tables > deepestTable || m_tables == 0))
        name = isTable || isCell ? QStringLiteral("div") : QString();
    else if (isCell && ++m_cells > mostCells) {
        m_result.html += QLatin1String("</tr><tr>");
        m_cells = 1;
    }
    const bool isList = name == QLatin1String("ul") || name == QLatin1String("ol");
    const int items = m_items;
    m_items = isList ? 0 : m_items;
    const bool isLateItem = name == QLatin1String("li") && ++m_items > mostItems;
    if (isLateItem)
        name = QStringLiteral("div");
    const bool indents = isOneOf(name, {"blockquote", "ul", "ol", "dd"});
    m_indents += indents ? 1 : 0;
    if (indents && m_indents > deepestIndent)
        name = QStringLiteral("div");
    const bool isPiece = inlineElements().contains(name);
    const bool isKnown = isPiece ? ++m_pieces <= mostPieces
                                 : blockElements().contains(name) || tableElements().contains(name);
    const bool breaks = isKnown && !isPiece;
    const int cells = m_cells;
    m_preformatted += name == QLatin1String("pre") ? 1 : 0;
    if (breaks)
        breakLine();
    if (isKnown)
        m_result.html += QLatin1Char('<') + name + attributesOf(node, name) + QLatin1Char('>');
    if (breaks)
        m_pieces = 0;
    if (isLateItem)
        addText(itemMark(node, m_items));
    children(node);
    if (isKnown)
        m_result.html += QLatin1String("</") + name + QLatin1Char('>');
    if (breaks) {
        breakLine();
        m_pieces = 0;
    }
    m_preformatted -= name == QLatin1String("pre") ? 1 : 0;
    m_indents -= indents ? 1 : 0;
    m_tables -= isTable ? 1 : 0;
    if (isList)
        m_items = items; // of the list around it
    if (isTable || isCell)
        m_cells = cells; // of the row around it
}

void HtmlCleaner::picture(const GumboNode *node)
{
    const QString source = attribute(node, "src").trimmed();
    if (m_result.embedded.contains(source) || (!source.isEmpty() && m_knows(source))) {
        m_result.pictures.append(source);
        m_result.html += QLatin1String("<img src=\"") + source.toHtmlEscaped() + QLatin1Char('"') +
                         numberAttribute(node, "width", 2'000) +
                         numberAttribute(node, "height", 2'000) + QLatin1Char('>');
        return;
    }
    if (!source.isEmpty() || hasAttribute(node, "srcset"))
        ++m_counts[Kind::RemotePictures];
    const QString words = attribute(node, "alt").simplified();
    if (!words.isEmpty())
        addText(QLatin1Char('[') + words + QLatin1Char(']'));
}

void HtmlCleaner::link(const GumboNode *node)
{
    children(node);
    QString address = attribute(node, "href").trimmed();
    const bool leads = !address.isEmpty() && !address.startsWith(QLatin1Char('#')) &&
                       !isScriptAddress(address);
    if (!leads)
        return;
    if (address.startsWith(QLatin1String("mailto:"), Qt::CaseInsensitive))
        address.remove(0, 7);
    const QString words = wordsIn(node).simplified();
    // "www.example.org" says as much as "https://www.example.org/".
    QString bare = address;
    if (const qsizetype scheme = bare.indexOf(QLatin1String("://")); scheme >= 0)
        bare.remove(0, scheme + 3);
    if (bare.endsWith(QLatin1Char('/')))
        bare.chop(1);
    const bool hidden = m_unseen && !words.isEmpty();
    if (hidden || bare.isEmpty() || words.contains(bare, Qt::CaseInsensitive))
        return;
    const bool isLong = address.size() > longestAddress;
    addText(QLatin1String(" <") + address.left(longestAddress) +
            (isLong ? QStringLiteral("…") : QString()) + QLatin1String("> "));
}

/// What was filled in, or would be sent.
void HtmlCleaner::field(const GumboNode *node, const QString &name)
{
    if (name == QLatin1String("textarea"))
        return addText(wordsIn(node));
    if (name == QLatin1String("input")) {
        const QString type = attribute(node, "type").toLower();
        if (type == QLatin1String("checkbox") || type == QLatin1String("radio"))
            return addText(hasAttribute(node, "checked") ? QStringLiteral("[x] ")
                                                         : QStringLiteral("[ ] "));
        if (type != QLatin1String("hidden") && type != QLatin1String("password"))
            addText(attribute(node, "value"));
        return;
    }
    const GumboVector &all = node->v.element.children;
    for (unsigned i = 0; i < all.length; ++i) {
        const auto *option = static_cast<const GumboNode *>(all.data[i]);
        if (option->type == GUMBO_NODE_ELEMENT && hasAttribute(option, "selected"))
            addText(wordsIn(option).simplified());
    }
}

void HtmlCleaner::addNotes()
{
    for (const Kind kind : {Kind::Scripts, Kind::ExternalLinks, Kind::RemotePictures,
                            Kind::ActiveContent, Kind::HiddenText}) {
        if (const qint64 count = m_counts.value(kind); count > 0)
            m_result.notes.append({kind, count, {}});
    }
}

} // namespace LeverArch
