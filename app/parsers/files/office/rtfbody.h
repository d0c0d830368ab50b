// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parsers/files/office/flowwriter.h"
#include "parsers/files/office/officenotes.h"
#include "parsers/files/office/rtftokens.h"
#include "worker/filejobs.h"

#include <functional>

namespace LeverArch {

/// Reads an RTF file into a flow, group by group on a stack of its own. Throws Damaged when groups
/// lie 10,000 deep, which no program writes.
class RtfBody
{
public:
    RtfBody(QByteArrayView bytes, FlowWriter &flow, OfficeNotes &notes, std::function<void()> step);

    void read();
    const FileDescription &says() const { return m_says; }
    /// Headers and footers, each wording once, as HTML.
    QString headers() const { return m_headers.join(QString()); }
    QString footers() const { return m_footers.join(QString()); }

private:
    /// What a group's words are for.
    enum class Place {
        Body, Skipped, FontTable, Info, Title, Author, Revised, Footnote, Header, Footer, Comment,
        CommentAuthor, Picture, TextBox
    };
    struct State
    {
        Place place = Place::Body;
        RunLook look;
        ParagraphLook paragraph;
        bool inTable = false;
        bool inListText = false; ///< Its \\pard says nothing of the paragraph around.
        bool hidden = false;
        bool inserted = false;
        bool deleted = false;
        int font = -1;
        int skipAfterUnicode = 1;
        bool apart = false; ///< The group began something kept apart.
    };
    struct Font
    {
        int codePage = 0;
        QString name;
    };
    struct CellShape
    {
        bool continues = false; ///< The cell above.
    };

    void take(const RtfToken &token);
    void open();
    void close();
    void closePlace(const State &state);
    void symbol(char sign);
    void byte(char sign);
    void word(const RtfToken &token);
    bool destination(const RtfToken &token);
    bool character(const RtfToken &token);
    bool format(const RtfToken &token);
    bool paragraph(const RtfToken &token);
    bool fontWord(const RtfToken &token);
    bool infoWord(const RtfToken &token);
    bool apartDestination(QByteArrayView name);
    bool tables(const RtfToken &token);
    void unicode(int number);
    void beginPlace(Place place, bool apart);

    void flush();
    void put(const QString &text);
    void putBody(const QString &text);
    void needPlace();
    void endParagraph();
    void endRow();
    void leaveTable();
    void putPicture();
    int codePage() const;
    bool isShown() const;
    bool isText() const;

    RtfTokens m_tokens;
    FlowWriter &m_flow;
    OfficeNotes &m_notes;
    std::function<void()> m_step;
    QList<State> m_states = {State()};
    QByteArray m_pending; ///< Bytes of text not yet decoded.
    bool m_star = false;
    bool m_begun = false; ///< The group has had its first control word.
    int m_toSkip = 0;     ///< Characters that stand in for a Unicode one.
    int m_ansi = 1252;
    QHash<int, Font> m_fonts;
    int m_fontNumber = -1;
    int m_defaultFont = 0;

    bool m_tableOpen = false;
    bool m_rowOpen = false;
    QList<CellShape> m_shapes;
    CellShape m_nextShape;
    int m_cell = 0;

    QByteArray m_picture;
    bool m_pictureIsHex = true;
    int m_pictureWidth = 0;
    int m_pictureHeight = 0;
    int m_pictures = 0;

    FileDescription m_says;
    int m_date[5] = {0, 0, 0, 0, 0};
    QString m_commentAuthor;
    QStringList m_headers;
    QStringList m_footers;
    QStringList m_footnotes;
    QStringList m_comments;
};

} // namespace LeverArch
