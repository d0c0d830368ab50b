// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/office/docxbody.h"

#include "parsers/files/office/listnumbers.h"
#include "parsers/files/office/officefacts.h"
#include "parsers/files/office/officepackage.h"
#include "parsers/files/office/xmlpart.h"

#include <QCoreApplication>

#include <algorithm>

namespace LeverArch {

namespace {

constexpr qsizetype mostReferences = 20'000;
constexpr int deepestList = 8; ///< Counted from 0.
constexpr int emuOfPixel = 9525; ///< At 96 to an inch.

void addOnce(QStringList &list, const QString &what)
{
    if (!what.isEmpty() && list.size() < mostReferences && !list.contains(what))
        list.append(what);
}

// What stands in a document and shows nothing.
constexpr const char *silent[] = {"instrText",      "delInstrText", "sdtPr",   "sdtEndPr",
                                  "tblPrEx",        "tblGrid",      "tblPr",   "docPr",
                                  "numberingChange", "posOffset",   "pctWidth", "pctHeight",
                                  "align",          "annotationRef"};

} // namespace

DocxBody::DocxBody(OfficePackage &package, const DocxStyles &styles, DocxNumbering &numbering,
                   FlowWriter &flow, OfficeNotes &notes, std::function<void()> step)
    : m_package(package),
      m_styles(styles),
      m_numbering(numbering),
      m_flow(flow),
      m_notes(notes),
      m_step(std::move(step))
{}

void DocxBody::begin(const QString &part)
{
    m_links = relationshipsOf(m_package, part, m_step);
    m_paragraph = {};
    m_look = {};
    m_hidden = false;
    m_inserted = 0;
    m_deleted = 0;
    m_fields.clear();
    m_choices.clear();
    m_boxes.clear();
}

void DocxBody::read(const QString &part, const QByteArray &bytes)
{
    begin(part);
    XmlPart xml(bytes, m_step);
    while (xml.next()) {
        if (xml.isStart())
            start(xml);
        else if (xml.isEnd())
            end(xml);
    }
    m_flow.endParagraph();
    if (xml.damaged())
        m_package.markUnread(part);
}

QHash<QString, QString> DocxBody::readApart(const QString &part, const QByteArray &bytes,
                                            const char *element)
{
    begin(part);
    QHash<QString, QString> all;
    XmlPart xml(bytes, m_step);
    while (xml.next()) {
        if (!xml.isStart(element))
            continue;
        const QString type = xml.attribute("type");
        if (type == QLatin1String("separator") || type.startsWith(QLatin1String("continuation"))) {
            xml.skip();
            continue;
        }
        const QString id = xml.attribute("id");
        const int depth = xml.depth();
        m_flow.beginApart();
        while (xml.nextWithin(depth)) {
            if (xml.isStart())
                start(xml);
            else if (xml.isEnd())
                end(xml);
        }
        all.insert(id, m_flow.endApart());
    }
    if (xml.damaged())
        m_package.markUnread(part);
    return all;
}

void DocxBody::start(XmlPart &xml)
{
    for (const char *name : silent) {
        if (xml.is(name)) {
            xml.skip();
            return;
        }
    }
    if (!startBlock(xml) && !startRun(xml) && !startTracked(xml))
        startPicture(xml);
}

bool DocxBody::startBlock(XmlPart &xml)
{
    if (xml.is("p") && !xml.space().endsWith(u"/drawingml/2006/main"))
        beginParagraph();
    else if (xml.is("pPr"))
        paragraphProperties(xml);
    else if (xml.is("tbl"))
        m_flow.beginTable();
    else if (xml.is("tr"))
        m_flow.beginRow();
    else if (xml.is("trPr"))
        rowProperties(xml);
    else if (xml.is("tc"))
        m_flow.beginCell();
    else if (xml.is("tcPr"))
        cellProperties(xml);
    else if (xml.is("headerReference") || xml.is("footerReference"))
        section(xml);
    else if (xml.is("AlternateContent"))
        m_choices.append(false);
    else if (xml.is("Choice") || xml.is("Fallback")) {
        if (m_choices.isEmpty() || m_choices.last())
            xml.skip();
        else
            m_choices.last() = true;
    } else if (xml.is("altChunk")) {
        const Relationship link = m_links.value(xml.attribute("id"));
        m_notes.count(FileNote::Kind::EmbeddedFiles, link.target.section(u'/', -1));
    } else
        return false;
    return true;
}

bool DocxBody::startRun(XmlPart &xml)
{
    if (xml.is("r")) {
        m_look = {};
        m_hidden = false;
        DocxRun run = m_styles.run(m_paragraph.style);
        m_look.bold = run.bold.value_or(false);
        m_look.italic = run.italic.value_or(false);
        m_look.underline = run.underline.value_or(false);
        m_look.strike = run.strike.value_or(false);
        m_hidden = run.hidden.value_or(false);
    } else if (xml.is("rPr"))
        runProperties(xml);
    else if (xml.is("t") || xml.is("delText"))
        words(xml.wholeText());
    else if (xml.is("tab") || xml.is("ptab"))
        words(QStringLiteral("\t"));
    else if (xml.is("br") || xml.is("cr"))
        lineOrPage(xml);
    else if (xml.is("noBreakHyphen"))
        words(QString(QChar(0x2011)));
    else if (xml.is("sym"))
        symbol(xml);
    else if (xml.is("fldChar"))
        field(xml);
    else if (xml.is("checkBox") && xml.space().contains(u"wordprocessingml"))
        checkBox(xml);
    else if (xml.is("footnoteReference") || xml.is("endnoteReference") ||
             xml.is("commentReference"))
        reference(xml);
    else
        return false;
    return true;
}

bool DocxBody::startTracked(const XmlPart &xml)
{
    if (xml.is("ins") || xml.is("moveTo"))
        ++m_inserted;
    else if (xml.is("del") || xml.is("moveFrom"))
        ++m_deleted;
    else
        return false;
    m_notes.count(FileNote::Kind::TrackedChanges);
    return true;
}

bool DocxBody::startPicture(XmlPart &xml)
{
    if (xml.is("extent")) {
        m_width = xml.number("cx", 0) / emuOfPixel;
        m_height = xml.number("cy", 0) / emuOfPixel;
    } else if (xml.is("blip"))
        picture(xml.hasAttribute("embed") ? xml.attribute("embed") : xml.attribute("link"));
    else if (xml.is("imagedata") || xml.is("pict")) {
        m_width = 0;
        m_height = 0;
        if (xml.is("imagedata"))
            picture(xml.attribute("id"));
    } else if (xml.is("txbxContent")) {
        m_boxes.append({m_paragraph, m_look, m_hidden});
        m_flow.beginApart();
    } else
        return false;
    return true;
}

void DocxBody::end(const XmlPart &xml)
{
    if (xml.is("p") && !xml.space().endsWith(u"/drawingml/2006/main"))
        m_flow.endParagraph();
    else if (xml.is("tbl"))
        m_flow.endTable();
    else if (xml.is("tr"))
        m_flow.endRow();
    else if (xml.is("tc"))
        m_flow.endCell();
    else if (xml.is("ins") || xml.is("moveTo"))
        m_inserted = std::max(0, m_inserted - 1);
    else if (xml.is("del") || xml.is("moveFrom"))
        m_deleted = std::max(0, m_deleted - 1);
    else if (xml.is("AlternateContent") && !m_choices.isEmpty())
        m_choices.removeLast();
    else if (xml.is("txbxContent") && !m_boxes.isEmpty()) {
        const Box box = m_boxes.takeLast();
        m_paragraph = box.paragraph;
        m_look = box.look;
        m_hidden = box.hidden;
        m_flow.putBehind(m_flow.endApart(), true);
    }
}

void DocxBody::beginParagraph()
{
    m_paragraph = {};
    m_paragraph.style = m_styles.defaultParagraph();
    m_flow.beginParagraph();
}

void DocxBody::paragraphProperties(XmlPart &xml)
{
    const DocxParagraph own = readParagraphProperties(xml);
    m_paragraph = m_styles.withStyle(own);
    m_notes.count(FileNote::Kind::TrackedChanges, own.mark.tracked);
    ParagraphLook look;
    look.align = m_paragraph.align;
    const int outline = m_paragraph.outline.value_or(9);
    look.heading = outline >= 0 && outline < 9 ? std::min(outline + 1, 6) : 0;
    const int list = m_paragraph.list.value_or(0);
    if (list > 0) {
        const int level = m_paragraph.level.value_or(0);
        look.marker = m_numbering.next(list, level);
        look.level = look.heading > 0 ? 0 : std::clamp(level, 0, deepestList) + 1;
    }
    if (m_paragraph.breakBefore.value_or(false))
        m_flow.pageBreak();
    m_flow.restyle(look);
}

void DocxBody::runProperties(XmlPart &xml)
{
    DocxRun run = readRunProperties(xml);
    if (!run.style.isEmpty())
        run.inherit(m_styles.run(run.style));
    m_look.bold = run.bold.value_or(m_look.bold);
    m_look.italic = run.italic.value_or(m_look.italic);
    m_look.underline = run.underline.value_or(m_look.underline);
    m_look.strike = run.strike.value_or(m_look.strike);
    m_look.raised = run.raised.value_or(m_look.raised);
    m_hidden = run.hidden.value_or(m_hidden);
}

void DocxBody::cellProperties(XmlPart &xml)
{
    int columns = 1;
    bool continues = false;
    const int depth = xml.depth();
    while (xml.nextWithin(depth)) {
        if (xml.isStart("gridSpan"))
            columns = xml.number("val", 1);
        else if (xml.isStart("vMerge"))
            continues = xml.attribute("val") != QLatin1String("restart");
        else if (xml.isStart("cellIns") || xml.isStart("cellDel"))
            m_notes.count(FileNote::Kind::TrackedChanges);
        else if (xml.isStart("tcPrChange"))
            xml.skip();
    }
    m_flow.setCell(columns, continues);
}

void DocxBody::rowProperties(XmlPart &xml)
{
    int before = 0;
    const int depth = xml.depth();
    while (xml.nextWithin(depth)) {
        if (xml.isStart("gridBefore"))
            before = xml.number("val", 0);
        else if (xml.isStart("ins") || xml.isStart("del"))
            m_notes.count(FileNote::Kind::TrackedChanges);
        else if (xml.isStart("trPrChange"))
            xml.skip();
    }
    if (before > 0) {
        m_flow.beginCell(before);
        m_flow.endCell();
    }
}

void DocxBody::words(const QString &text)
{
    if (inFieldCode() || text.isEmpty())
        return;
    if (m_hidden) {
        m_notes.count(FileNote::Kind::HiddenText);
        return;
    }
    RunLook look = m_look;
    look.underline |= m_inserted > 0;
    look.strike |= m_deleted > 0;
    m_flow.text(QString(text).remove(QChar(0x00AD)), look);
}

void DocxBody::reference(XmlPart &xml)
{
    const QString id = xml.attribute("id");
    QStringList &list = xml.is("footnoteReference")  ? m_footnotes
                        : xml.is("endnoteReference") ? m_endnotes
                                                     : m_comments;
    addOnce(list, id);
    const int number = int(list.indexOf(id)) + 1;
    RunLook look;
    look.raised = 1;
    if (xml.is("footnoteReference"))
        m_flow.text(QString::number(number), look);
    else if (xml.is("endnoteReference"))
        m_flow.text(romanNumber(number), look);
    else
        m_flow.text(QCoreApplication::translate("OfficePages", "[comment %1]").arg(number), look);
}

void DocxBody::section(const XmlPart &xml)
{
    const Relationship link = m_links.value(xml.attribute("id"));
    if (!link.external)
        addOnce(xml.is("headerReference") ? m_headers : m_footers, link.target);
}

void DocxBody::symbol(const XmlPart &xml)
{
    bool ok = false;
    const uint sign = xml.attribute("char").toUInt(&ok, 16);
    if (ok && sign >= 0x20 && sign <= 0xFFFD)
        words(fromSymbolFont(char16_t(sign), xml.attribute("font")));
}

void DocxBody::lineOrPage(const XmlPart &xml)
{
    if (inFieldCode() || m_hidden)
        return;
    if (xml.attribute("type") == QLatin1String("page"))
        m_flow.pageBreak();
    else
        m_flow.lineBreak();
}

void DocxBody::field(const XmlPart &xml)
{
    const QString type = xml.attribute("fldCharType");
    if (type == QLatin1String("begin"))
        m_fields.append(true);
    else if (!m_fields.isEmpty() && type == QLatin1String("separate"))
        m_fields.last() = false;
    else if (!m_fields.isEmpty() && type == QLatin1String("end"))
        m_fields.removeLast();
}

/// A box to tick in an old form; it stands inside its field's beginning and has no other result.
void DocxBody::checkBox(XmlPart &xml)
{
    bool ticked = false;
    const int depth = xml.depth();
    while (xml.nextWithin(depth)) {
        if (xml.isStart("checked") || xml.isStart("default"))
            ticked = xml.flag("val", true);
    }
    if (!m_hidden)
        m_flow.text(QString(QChar(ticked ? 0x2612 : 0x2610)), m_look);
}

bool DocxBody::inFieldCode() const
{
    return m_fields.contains(true);
}

void DocxBody::picture(const QString &id)
{
    const Relationship link = m_links.value(id);
    if (link.target.isEmpty() || m_hidden)
        return;
    if (m_flow.pictures().contains(link.target)) {
        m_flow.picture(link.target, m_flow.pictures().value(link.target), m_width, m_height);
        return;
    }
    const QByteArray bytes =
        link.external ? QByteArray() : m_package.part(link.target).value_or(QByteArray());
    if (isShowablePicture(bytes))
        m_flow.picture(link.target, bytes, m_width, m_height);
    else
        m_notes.count(FileNote::Kind::PicturesMissing, link.target.section(u'/', -1));
}

} // namespace LeverArch
