// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/office/odtbody.h"

#include "parsers/files/office/odsworkbook.h"
#include "parsers/files/office/officefacts.h"
#include "parsers/files/office/officepackage.h"
#include "parsers/files/office/xmlpart.h"

#include <QCoreApplication>

namespace LeverArch {

namespace {

constexpr qsizetype mostNotes = 20'000;

QString tr(const char *text)
{
    return QCoreApplication::translate("OfficePages", text);
}

/// A length as CSS pixels; 0 for one nobody knows.
int pixels(const QString &length)
{
    constexpr struct
    {
        const char *unit;
        double pixels;
    } units[] = {{"cm", 96 / 2.54}, {"mm", 96 / 25.4}, {"in", 96}, {"pt", 96.0 / 72}, {"px", 1}};
    for (const auto &unit : units) {
        const double number = length.left(length.size() - 2).toDouble();
        if (length.endsWith(QLatin1String(unit.unit)) && number > 0 && number < 1000)
            return int(number * unit.pixels);
    }
    return 0;
}

bool isSvg(const XmlPart &xml)
{
    return xml.space().contains(u"svg");
}

} // namespace

OdtBody::OdtBody(OfficePackage &package, OdfStyles &styles, FlowWriter &flow, OfficeNotes &notes,
                 std::function<void()> step)
    : m_package(package),
      m_styles(styles),
      m_flow(flow),
      m_notes(notes),
      m_step(std::move(step)),
      m_lists(styles)
{}

void OdtBody::read(const QString &part, const QByteArray &bytes)
{
    XmlPart xml(bytes, m_step);
    while (xml.next()) {
        if (xml.isStart() && !m_styles.take(xml))
            start(xml);
        else if (xml.isEnd())
            end(xml);
        else if (xml.isText())
            words(xml.text().toString());
    }
    m_flow.endParagraph();
    if (xml.damaged())
        m_package.markUnread(part);
}

QString OdtBody::readMargins(const QByteArray &bytes, const QString &element)
{
    QStringList wordings;
    XmlPart xml(bytes, m_step);
    while (xml.next()) {
        const bool wanted = xml.isStart() && xml.name().startsWith(element) &&
                            !xml.name().endsWith(u"style");
        if (!wanted || !xml.flag("display", true))
            continue;
        const int depth = xml.depth();
        m_flow.beginApart();
        while (xml.nextWithin(depth)) {
            if (xml.isStart())
                start(xml);
            else if (xml.isEnd())
                end(xml);
            else if (xml.isText())
                words(xml.text().toString());
        }
        const QString wording = m_flow.endApart();
        if (FlowWriter::showsSomething(wording) && !wordings.contains(wording))
            wordings.append(wording);
    }
    return wordings.join(QString());
}

void OdtBody::start(XmlPart &xml)
{
    if (!startBlock(xml) && !startTable(xml) && !startInline(xml))
        startApart(xml);
}

bool OdtBody::startBlock(XmlPart &xml)
{
    if (xml.is("p") || xml.is("h"))
        paragraph(xml);
    else if (xml.is("list"))
        m_lists.beginList(xml.attribute("style-name"), xml.flag("continue-numbering", false) ||
                                                           xml.hasAttribute("continue-list"));
    else if (xml.is("list-item") || xml.is("list-header"))
        m_lists.beginItem(xml.number("start-value", -1), xml.is("list-item"));
    else if (xml.is("section")) {
        const bool hidden = m_styles.resolved("section", xml.attribute("style-name"))
                                .hidden.value_or(false);
        if (hidden || xml.attribute("display") == QLatin1String("none"))
            hiddenBlock(xml);
    } else if (xml.is("section-source") || xml.is("dde-source"))
        m_notes.count(FileNote::Kind::ExternalLinks, xml.attribute("href"));
    else if (xml.is("tracked-changes"))
        trackedChanges(xml);
    else if (xml.is("sequence-decls") || xml.is("variable-decls") || xml.is("user-field-decls") ||
             xml.is("forms") || xml.is("event-listeners") || xml.is("index-title-template") ||
             xml.name().endsWith(u"-source"))
        xml.skip();
    else
        return false;
    return true;
}

bool OdtBody::startTable(XmlPart &xml)
{
    if (xml.is("table") && xml.space().contains(u"table"))
        m_flow.beginTable();
    else if (xml.is("table-row"))
        m_flow.beginRow();
    else if (xml.is("table-cell")) {
        m_flow.beginCell(xml.number("number-columns-spanned", 1));
        m_flow.setRows(xml.number("number-rows-spanned", 1));
    } else if (xml.is("covered-table-cell")) {
        // Its room is that of the cell that covers it, which says so itself.
        xml.skip();
    } else
        return false;
    return true;
}

bool OdtBody::startInline(XmlPart &xml)
{
    if (xml.is("span"))
        span(xml);
    else if (xml.is("s"))
        words(QString(std::clamp(xml.number("c", 1), 1, 500), u' '));
    else if (xml.is("tab"))
        words(QStringLiteral("\t"));
    else if (xml.is("line-break")) {
        if (!m_hidden)
            m_flow.lineBreak();
    } else if (xml.is("change-start"))
        ++m_inserted;
    else if (xml.is("change-end"))
        m_inserted = std::max(0, m_inserted - 1);
    else if (xml.is("change"))
        putDeleted(xml.attribute("change-id"));
    else if (xml.is("hidden-text") || xml.is("hidden-paragraph")) {
        if (xml.is("hidden-text") && xml.flag("is-hidden", false)) {
            m_notes.count(FileNote::Kind::HiddenText);
            xml.skip();
        }
    } else if ((xml.is("title") || xml.is("desc")) && isSvg(xml))
        xml.skip();
    else if (xml.is("ruby-text") || xml.is("script"))
        xml.skip();
    else
        return false;
    return true;
}

bool OdtBody::startApart(XmlPart &xml)
{
    if (xml.is("frame")) {
        m_width = pixels(xml.attribute("width"));
        m_height = pixels(xml.attribute("height"));
    } else if (xml.is("image"))
        picture(xml);
    else if (xml.is("object") || xml.is("object-ole")) {
        if (xml.attribute("href").contains(QLatin1String("://")))
            m_notes.count(FileNote::Kind::ExternalLinks, xml.attribute("href"));
    } else if (xml.is("text-box"))
        m_flow.beginApart();
    else if (xml.is("note-citation"))
        m_citation = xml.wholeText(50).simplified();
    else if (xml.is("note-body"))
        beginNote();
    else if (xml.is("annotation"))
        annotation(xml);
    else
        return false;
    return true;
}

void OdtBody::end(const XmlPart &xml)
{
    if (xml.is("p") || xml.is("h")) {
        m_flow.endParagraph();
        m_paragraphs = std::max(0, m_paragraphs - 1);
    }
    if (!m_open.isEmpty() && m_open.last().depth == xml.depth()) {
        const Open open = m_open.takeLast();
        m_look = open.look;
        m_hidden = open.hidden;
    }
    if (xml.is("list"))
        m_lists.endList();
    else if (xml.is("table") && xml.space().contains(u"table"))
        m_flow.endTable();
    else if (xml.is("table-row"))
        m_flow.endRow();
    else if (xml.is("table-cell"))
        m_flow.endCell();
    else
        endApart(xml);
}

void OdtBody::endApart(const XmlPart &xml)
{
    if (xml.is("text-box"))
        m_flow.putBehind(m_flow.endApart(), true);
    else if (xml.is("note-body")) {
        const QString html = m_flow.endApart();
        if (m_footnotes.size() < mostNotes)
            m_footnotes.append({html, m_citation});
    }
}

void OdtBody::paragraph(const XmlPart &xml)
{
    const auto style = m_styles.resolved("paragraph", xml.attribute("style-name"));
    m_open.append({xml.depth(), m_look, m_hidden});
    ++m_paragraphs;
    ParagraphLook look;
    if (style.align == QLatin1String("center"))
        look.align = style.align;
    else if (style.align == QLatin1String("end") || style.align == QLatin1String("right"))
        look.align = QStringLiteral("right");
    look.level = m_lists.depth();
    look.marker = m_lists.takeMarker(style.listStyle);
    if (xml.is("h")) {
        look.heading = std::clamp(xml.number("outline-level", 1), 1, 6);
        look.level = 0;
        if (look.marker.isEmpty() && m_lists.depth() == 0 &&
            !xml.flag("is-list-header", false))
            look.marker = m_lists.heading(xml.number("outline-level", 1));
    } else if (xml.is("p") && style.outline.value_or(0) > 0)
        look.heading = std::min(style.outline.value_or(1), 6);
    if (style.breakBefore.value_or(false))
        m_flow.pageBreak();
    m_flow.beginParagraph(look);
    m_look = {style.bold.value_or(false), style.italic.value_or(false),
              style.underline.value_or(false), style.strike.value_or(false),
              style.raised.value_or(0)};
    m_hidden = style.hidden.value_or(false);
}

void OdtBody::span(const XmlPart &xml)
{
    const auto style = m_styles.resolved("text", xml.attribute("style-name"));
    m_open.append({xml.depth(), m_look, m_hidden});
    m_look.bold = style.bold.value_or(m_look.bold);
    m_look.italic = style.italic.value_or(m_look.italic);
    m_look.underline = style.underline.value_or(m_look.underline);
    m_look.strike = style.strike.value_or(m_look.strike);
    m_look.raised = style.raised.value_or(m_look.raised);
    m_hidden = style.hidden.value_or(m_hidden);
}

void OdtBody::words(const QString &text)
{
    if (m_paragraphs < 1 || text.isEmpty())
        return;
    if (m_hidden) {
        if (!text.trimmed().isEmpty())
            m_notes.count(FileNote::Kind::HiddenText);
        return;
    }
    RunLook look = m_look;
    look.underline |= m_inserted > 0;
    QString plain = text;
    plain.replace(u'\n', u' ').remove(QChar(0x00AD));
    m_flow.text(plain, look);
}

void OdtBody::beginNote()
{
    RunLook look;
    look.raised = 1;
    m_flow.text(m_citation, look);
    m_flow.beginApart();
}

void OdtBody::annotation(XmlPart &xml)
{
    QString author;
    QString date;
    FlowWriter words;
    const int depth = xml.depth();
    while (xml.nextWithin(depth)) {
        if (xml.isStart("creator"))
            author = xml.wholeText(200).simplified();
        else if (xml.isStart("date"))
            date = xml.wholeText(40).left(10);
        else if (xml.isStart("p")) {
            words.beginParagraph();
            words.text(odfParagraphText(xml, {}), {});
            words.endParagraph();
        }
    }
    m_notes.count(FileNote::Kind::Comments);
    if (m_comments.size() >= mostNotes)
        return;
    m_comments.append({words.finish(), QStringLiteral("%1. %2 %3")
                                           .arg(m_comments.size() + 1)
                                           .arg(author, date)
                                           .trimmed()});
    RunLook look;
    look.raised = 1;
    if (m_paragraphs > 0)
        m_flow.text(tr("[comment %1]").arg(m_comments.size()), look);
}

void OdtBody::trackedChanges(XmlPart &xml)
{
    QString id;
    const int depth = xml.depth();
    while (xml.nextWithin(depth)) {
        if (xml.isStart("changed-region")) {
            id = xml.attribute("id");
            m_notes.count(FileNote::Kind::TrackedChanges);
        } else if (xml.isStart("change-info"))
            xml.skip();
        else if ((xml.isStart("p") || xml.isStart("h")) && m_deleted.size() < mostNotes)
            m_deleted[id].append(odfParagraphText(xml, {}));
    }
}

void OdtBody::putDeleted(const QString &id)
{
    RunLook look = m_look;
    look.strike = true;
    const QStringList paragraphs = m_deleted.take(id);
    for (qsizetype i = 0; i < paragraphs.size(); ++i) {
        if (i > 0)
            m_flow.lineBreak();
        m_flow.text(paragraphs.at(i), look);
    }
}

void OdtBody::picture(const XmlPart &xml)
{
    const QString target = xml.attribute("href");
    if (target.isEmpty() || m_hidden)
        return;
    const bool inside = m_package.has(target);
    const bool external = !inside && (target.contains(u':') || target.startsWith(QLatin1String("..")) ||
                                      target.startsWith(u'/'));
    if (external)
        m_notes.count(FileNote::Kind::ExternalLinks, target);
    const QString name = target.startsWith(QLatin1String("./")) ? target.mid(2) : target;
    QByteArray bytes = m_flow.pictures().value(name);
    if (bytes.isEmpty() && !external)
        bytes = m_package.part(name).value_or(QByteArray());
    if (isShowablePicture(bytes))
        m_flow.picture(name, bytes, m_width, m_height);
    else if (!name.startsWith(QLatin1String("ObjectReplacements")))
        m_notes.count(FileNote::Kind::PicturesMissing, name.section(u'/', -1));
}

/// A hidden section's words are not shown; what is said about them counts its paragraphs.
void OdtBody::hiddenBlock(XmlPart &xml)
{
    const int depth = xml.depth();
    while (xml.nextWithin(depth)) {
        if ((xml.isStart("p") || xml.isStart("h")) &&
            !odfParagraphText(xml, {}).trimmed().isEmpty())
            m_notes.count(FileNote::Kind::HiddenText);
    }
}

void OdtBody::putNotes()
{
    putList(m_footnotes, tr("Footnotes"));
    putList(m_comments, tr("Comments"));
}

void OdtBody::putList(const QList<Apart> &list, const QString &title)
{
    if (list.isEmpty())
        return;
    m_flow.rule();
    m_flow.heading(title, 3);
    for (const Apart &one : list) {
        RunLook look;
        look.bold = true;
        m_flow.text(one.title.isEmpty() ? QString(QChar(0x2013)) : one.title, look);
        m_flow.putBehind(one.html, false);
        m_flow.endParagraph();
    }
}

} // namespace LeverArch
