// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

namespace LeverArch {

/// How some words look.
struct RunLook
{
    bool bold = false;
    bool italic = false;
    bool underline = false;
    bool strike = false;
    int raised = 0; ///< 1 superscript, -1 subscript.

    friend bool operator==(const RunLook &, const RunLook &) = default;
};

/// How a paragraph looks.
struct ParagraphLook
{
    int heading = 0; ///< 1 to 6.
    int level = 0;   ///< Of a list, from 1.
    QString marker;  ///< "•", "2.1."
    QString align;   ///< "center", "right", "justify".
};

/// Writes the HTML of a text document from its paragraphs, tables and pictures in their order.
/// Whatever order a damaged file has them in, the HTML is well-formed: what is open is closed.
class FlowWriter
{
public:
    void beginParagraph(const ParagraphLook &look = {});
    /// Says how the paragraph that has just begun looks.
    void restyle(const ParagraphLook &look);
    bool inParagraph() const { return m_frames.last().open; }
    void endParagraph();
    /// Opens a paragraph where none is open.
    void text(const QString &words, const RunLook &look);
    void lineBreak();
    void pageBreak();
    void rule();
    void heading(const QString &words, int level);

    /// `width` and `height` in CSS pixels; 0 leaves it to the picture.
    void picture(const QString &name, const QByteArray &bytes, int width, int height);
    const QHash<QString, QByteArray> &pictures() const { return m_pictures; }

    // Tables. More than eight within each other become paragraphs.
    void beginTable();
    void endTable();
    void beginRow();
    void endRow();
    /// `columns` it covers; `continues` the cell above it.
    void beginCell(int columns = 1, bool continues = false);
    /// What became known of the cell after it began.
    void setCell(int columns, bool continues);
    /// Rows it covers, where the file says so itself.
    void setRows(int rows);
    void endCell();
    int tables() const { return int(m_tables.size()); }
    bool inCell() const { return !m_tables.isEmpty() && m_tables.last().cellOpen; }

    /// What follows is kept apart: a footnote, a text box, a comment.
    void beginApart();
    QString endApart();
    /// Shows what was kept apart behind the paragraph that is open.
    void putBehind(const QString &html, bool framed);
    /// Puts ready HTML here.
    void put(const QString &html);

    /// HTML written here has a word or a picture.
    static bool showsSomething(QString html);

    /// Everything so far; closes all that is open.
    QString finish();
    /// Characters for which there was no room.
    qint64 leftOut() const { return m_leftOut; }

private:
    struct Frame
    {
        QString html;
        QString words; ///< Of the paragraph that is open.
        QString behind;
        ParagraphLook look;
        RunLook run;
        int runs = 0; ///< Of the paragraph that is open.
        bool open = false;
        bool full = false; ///< Begun when there was no room left.
        bool runOpen = false;
        bool breakBefore = false;
        bool isCell = false;
    };
    struct Cell
    {
        QString html;
        int columns = 1;
        bool continues = false;
        int rows = 1;
    };
    struct Table
    {
        QList<QList<Cell>> rows;
        bool rowOpen = false;
        bool cellOpen = false;
        qsizetype frames = 0; ///< Open when it, or its last cell, began.
    };

    void closeRun();
    static void joinRows(QList<QList<Cell>> &rows);
    static QString tableHtml(Table &table);

    QList<Frame> m_frames = {Frame()};
    QList<Table> m_tables;
    int m_flatTables = 0; ///< Begun beyond the eighth.
    QHash<QString, QByteArray> m_pictures;
    qint64 m_room = 5'000'000; ///< Of HTML; mostComposed and some air.
    qint64 m_leftOut = 0;
    int m_cells = 0;
};

} // namespace LeverArch
