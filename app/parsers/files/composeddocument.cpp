// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/composeddocument.h"

#include "parsers/files/fileforms.h"
#include "parsers/files/picturedecoder.h"

#include <QAbstractTextDocumentLayout>
#include <QFont>
#include <QGuiApplication>
#include <QPainter>
#include <QScreen>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextFrame>
#include <QTextLayout>
#include <QTextTable>
#include <QUrl>

#include <algorithm>

namespace LeverArch {

namespace {

constexpr double letterSize = 10.5; ///< Points.
/// Whole words may cost this part of the size of the letters.
constexpr double smallestWhole = 0.75;
/// What a column needs for words of seven letters, in units of the document.
constexpr double columnWidth = 68;
/// Finer than 250 dots an inch across a page nobody sees anything.
constexpr int mostPixelsAcross = 2'000;

/// How many units of the device one unit of the document is.
double unitsOf(const QPaintDevice &device)
{
    const QScreen *screen = QGuiApplication::primaryScreen();
    return device.logicalDpiY() / (screen ? screen->logicalDotsPerInchY() : 96.0);
}

QImage dot()
{
    QImage image(1, 1, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    return image;
}

QImage pictureFrom(const QByteArray &bytes)
{
    const FileForm form = formOf(bytes, {});
    if (!isPicture(form) || form == FileForm::Heif)
        return dot();
    PictureDecoder decoder(bytes, form);
    const QSize size = decoder.size();
    const bool large = size.width() > mostPixelsAcross;
    const QSize wanted =
        large ? size.scaled(mostPixelsAcross, 4 * mostPixelsAcross, Qt::KeepAspectRatio) : QSize();
    QImage image = decoder.decode(wanted);
    if (image.isNull())
        return dot();
    if (image.width() > mostPixelsAcross)
        image = image.scaledToWidth(mostPixelsAcross, Qt::SmoothTransformation);
    image.setDevicePixelRatio(1);
    return image;
}

} // namespace

ComposedDocument::ComposedDocument(const QHash<QString, QByteArray> &pictures, QPaintDevice &device)
    : m_pictures(pictures), m_device(device)
{
    setUndoRedoEnabled(false);
    setDocumentMargin(0);
    QFont font(QStringLiteral("Noto Sans"));
    font.setPointSizeF(letterSize);
    // With any spacing at all Qt makes no ligatures, which readers find as single letters.
    font.setLetterSpacing(QFont::AbsoluteSpacing, 1.0 / 64);
    setDefaultFont(font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setDefaultTextOption(option);
}

void ComposedDocument::layOut(const QString &html, const QSizeF &page)
{
    m_page = page;
    documentLayout()->setPaintDevice(&m_device);
    setHtml(html);
    breakLongLines();
    fitPictures();
    fit(QTextOption::WrapAtWordBoundaryOrAnywhere, page.width());
    const int columns = mostColumns();
    if (columns < 2)
        return;
    // Whole words, where that takes not much from the size of the letters …
    fit(QTextOption::WordWrap, page.width());
    if (m_scale >= smallestWhole)
        return;
    // … and words broken in columns of a sensible width, where it would.
    const double sensible = columns * columnWidth * unitsOf(m_device);
    fit(QTextOption::WrapAtWordBoundaryOrAnywhere, std::max(page.width(), sensible));
}

/// Lays out as wide as it takes, but no less than `width`.
void ComposedDocument::fit(QTextOption::WrapMode wrapping, double width)
{
    constexpr int tries = 4;
    QTextOption option = defaultTextOption();
    option.setWrapMode(wrapping);
    setDefaultTextOption(option);
    for (int i = 0; i < tries; ++i) {
        m_scale = m_page.width() / width;
        setPageSize(m_page / m_scale);
        const double needed = neededWidth();
        if (needed <= width * 1.001)
            return;
        width = needed;
    }
    m_scale = m_page.width() / width;
    setPageSize(m_page / m_scale);
}

int ComposedDocument::mostColumns() const
{
    int most = 0;
    const auto frames = rootFrame()->childFrames();
    for (QTextFrame *frame : frames) {
        if (const auto *table = qobject_cast<QTextTable *>(frame))
            most = std::max(most, table->columns());
    }
    return most;
}

double ComposedDocument::neededWidth() const
{
    const auto frames = rootFrame()->childFrames();
    double right = 0;
    for (QTextFrame *frame : frames)
        right = std::max(right, documentLayout()->frameBoundingRect(frame).right());
    // Words that stand in no table.
    for (QTextBlock block = begin(); block.isValid(); block = block.next()) {
        const double left = documentLayout()->blockBoundingRect(block).left();
        for (int i = 0; i < block.layout()->lineCount(); ++i)
            right = std::max(right, left + block.layout()->lineAt(i).naturalTextWidth());
    }
    return right;
}

void ComposedDocument::drawPart(QPainter &painter, const QRectF &area)
{
    painter.setPen(Qt::black);
    // Qt draws the line before the first of a block that began on an earlier page once more, out of
    // sight but not out of the reach of readers: these blocks are drawn here.
    QList<QTextBlock> continued;
    for (QTextBlock block = begin(); block.isValid(); block = block.next()) {
        const QRectF box = documentLayout()->blockBoundingRect(block);
        if (box.top() < area.top() && box.bottom() > area.top() && block.layout()->lineCount() > 1)
            continued.append(block);
    }
    for (QTextBlock &block : continued)
        block.setVisible(false);
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, Qt::black);
    // A line that only touches the edge belongs to the next page.
    context.clip = area.adjusted(0, 0, 0, -1);
    documentLayout()->draw(&painter, context);
    for (QTextBlock &block : continued) {
        block.setVisible(true);
        drawLines(painter, block, area);
    }
}

void ComposedDocument::drawLines(QPainter &painter, const QTextBlock &block, const QRectF &area)
{
    const QTextLayout &layout = *block.layout();
    const QPointF origin =
        documentLayout()->blockBoundingRect(block).topLeft() - layout.boundingRect().topLeft();
    for (int i = 0; i < layout.lineCount(); ++i) {
        const QTextLine line = layout.lineAt(i);
        const double top = origin.y() + line.y();
        if (top >= area.top() - 1 && top < area.bottom() - 1)
            line.draw(&painter, origin);
    }
}

void ComposedDocument::breakLongLines()
{
    for (QTextBlock block = begin(); block.isValid(); block = block.next()) {
        if (!block.blockFormat().nonBreakableLines())
            continue;
        QTextBlockFormat format = block.blockFormat();
        format.setNonBreakableLines(false);
        QTextCursor(block).setBlockFormat(format);
    }
}

/// Pictures no wider than their page, or than their column if columns were equal.
void ComposedDocument::fitPictures()
{
    const double unit = unitsOf(m_device);
    const QSizeF page = m_page / unit;
    for (QTextBlock block = begin(); block.isValid(); block = block.next()) {
        QList<std::pair<int, QTextImageFormat>> changes;
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment fragment = it.fragment();
            QTextImageFormat format = fragment.charFormat().toImageFormat();
            if (!format.isValid() || format.name().isEmpty())
                continue;
            const QImage image = resource(ImageResource, QUrl(format.name())).value<QImage>();
            QTextCursor at(this);
            at.setPosition(fragment.position());
            const QTextTable *table = at.currentTable();
            QSizeF size(format.width() > 0 ? format.width() : image.width(),
                        format.height() > 0 ? format.height() : image.height());
            if (format.width() > 0 && format.height() <= 0 && image.width() > 0)
                size.setHeight(format.width() * image.height() / image.width());
            const QSizeF most(page.width() / (table ? std::max(table->columns(), 1) : 1),
                              page.height() * 0.95);
            if (size.width() > most.width() || size.height() > most.height())
                size.scale(most, Qt::KeepAspectRatio);
            format.setWidth(std::max(size.width(), 1.0));
            format.setHeight(std::max(size.height(), 1.0));
            for (int i = 0; i < fragment.length(); ++i)
                changes.append({fragment.position() + i, format});
        }
        for (const auto &[position, format] : std::as_const(changes)) {
            QTextCursor cursor(this);
            cursor.setPosition(position);
            cursor.setPosition(position + 1, QTextCursor::KeepAnchor);
            cursor.setCharFormat(format);
        }
    }
}

void ComposedDocument::beginAt(double height)
{
    // Qt always has an empty line before a table; elsewhere one is put there.
    const bool beginsWithTable = begin().length() == 1 && begin().next().isValid() &&
                                 QTextCursor(begin().next()).currentTable();
    if (!beginsWithTable)
        QTextCursor(begin()).insertBlock();
    QTextBlockFormat gap;
    gap.setLineHeight(height / m_scale / unitsOf(m_device), QTextBlockFormat::FixedHeight);
    QTextCursor(begin()).setBlockFormat(gap);
    // Otherwise Qt would lay out what changed and not move what follows.
    const QSizeF size = pageSize();
    setPageSize(QSizeF());
    setPageSize(size);
}

double ComposedDocument::endOfLastPage() const
{
    double bottom = documentLayout()->blockBoundingRect(lastBlock()).bottom();
    const auto frames = rootFrame()->childFrames();
    if (!frames.isEmpty())
        bottom = std::max(bottom, documentLayout()->frameBoundingRect(frames.last()).bottom());
    return (bottom - (pageCount() - 1) * pageSize().height()) * m_scale;
}

QVariant ComposedDocument::loadResource(int type, const QUrl &name)
{
    // Anything invalid would make Qt look for a file of that name.
    if (type != ImageResource)
        return QByteArray();
    const auto found = m_pictures.constFind(name.toString());
    const QImage image = found == m_pictures.constEnd() ? dot() : pictureFrom(*found);
    addResource(type, name, image);
    return image;
}

} // namespace LeverArch
