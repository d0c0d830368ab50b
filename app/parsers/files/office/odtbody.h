// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parsers/files/office/flowwriter.h"
#include "parsers/files/office/odfstyles.h"
#include "parsers/files/office/odtlists.h"
#include "parsers/files/office/officenotes.h"

#include <QHash>
#include <QList>
#include <QStringList>

namespace LeverArch {

class OfficePackage;
class XmlPart;

/// Reads the words of an OpenDocument text into a flow (OpenDocument 1.3 part 3, 5 to 7). Tracked
/// insertions are underlined, deletions struck through; hidden text is counted and left out.
class OdtBody
{
public:
    OdtBody(OfficePackage &package, OdfStyles &styles, FlowWriter &flow, OfficeNotes &notes,
            std::function<void()> step);

    /// content.xml from start to end.
    void read(const QString &part, const QByteArray &bytes);
    /// Headers or footers ("header", "footer") in styles.xml, each wording once, as HTML.
    QString readMargins(const QByteArray &bytes, const QString &element);
    /// Footnotes and comments met so far, under a rule.
    void putNotes();

private:
    struct Apart
    {
        QString html;
        QString title; ///< "1", "[2] A. Khan 2026-01-03".
    };
    /// What holds again when an element ends.
    struct Open
    {
        int depth;
        RunLook look;
        bool hidden;
    };

    void start(XmlPart &xml);
    bool startBlock(XmlPart &xml);
    bool startTable(XmlPart &xml);
    bool startInline(XmlPart &xml);
    bool startApart(XmlPart &xml);
    void end(const XmlPart &xml);
    void endApart(const XmlPart &xml);
    void paragraph(const XmlPart &xml);
    void span(const XmlPart &xml);
    void words(const QString &text);
    void beginNote();
    void annotation(XmlPart &xml);
    void trackedChanges(XmlPart &xml);
    void putDeleted(const QString &id);
    void picture(const XmlPart &xml);
    void hiddenBlock(XmlPart &xml);
    void putList(const QList<Apart> &list, const QString &title);

    OfficePackage &m_package;
    OdfStyles &m_styles;
    FlowWriter &m_flow;
    OfficeNotes &m_notes;
    std::function<void()> m_step;
    OdtLists m_lists;
    RunLook m_look;
    bool m_hidden = false;
    int m_inserted = 0;
    int m_paragraphs = 0; ///< Open ones; words outside are none.
    QList<Open> m_open;   ///< Paragraphs and spans, the outermost first.
    QHash<QString, QStringList> m_deleted; ///< Paragraphs by change.
    QList<Apart> m_footnotes;
    QList<Apart> m_comments;
    QString m_citation;
    int m_width = 0;
    int m_height = 0;
};

} // namespace LeverArch
