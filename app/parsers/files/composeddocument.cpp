// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/composeddocument.h"

#include "parsers/files/composedfont.h"
#include "parsers/files/fileforms.h"
#include "parsers/files/picturedecoder.h"
#include "parsers/files/signs/signshaping.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextFrame>
#include <QTextLayout>
#include <QTextTable>
#include <QUrl>

#include <algorithm>

namespace LeverArch {

namespace {

/// Finer than 250 dots an inch across a page nobody sees anything.
constexpr int mostPixelsAcross = 2'000;

/// Of what browsers move quoted words in: A4 is narrower than a window.
constexpr double indentShare = 0.5;

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
    setDefaultFont(composedFont());
}

void ComposedDocument::layOut(const QString &html, const QSizeF &page, double start)
{
    m_page = page;
    m_scale = 1;
    // All this before there is anything to lay out, which is what takes the time.
    clear();
    documentLayout()->setPaintDevice(&m_device);
    const bool hasTable = html.contains(QLatin1String("<table"));
    setWrapping(hasTable ? QTextOption::WordWrap : QTextOption::WrapAtWordBoundaryOrAnywhere);
    setPageSize(page);
    QString plain = gap(start) + html;
    // Borders that two cells share cost Qt as much time again as all the rest of a table.
    plain.remove(QLatin1String("border-collapse:collapse"));
    // As one change: Qt begins to lay out a text while it is being changed, keeps its place in it by
    // number, and loses what stands behind when letters before that place go.
    QTextCursor change(this);
    change.beginEditBlock();
    setHtml(plain);
    m_needsSigns = mayNeedSigns(toPlainText());
    mendLines();
    fitPictures();
    change.endEditBlock();
    fit(page.width());
    if (m_scale == 1)
        return;
    if (start > 0)
        return layOut(html, page, 0);
    // Whole words where that takes not much from the size of the letters, and where it would,
    // words broken in columns of a sensible width.
    if (m_scale >= smallestWhole)
        return;
    setWrapping(QTextOption::WrapAtWordBoundaryOrAnywhere);
    fit(std::max(page.width(), mostColumns() * sensibleColumn * unitsOf(m_device)));
}

void ComposedDocument::setWrapping(QTextOption::WrapMode wrapping)
{
    QTextOption option = defaultTextOption();
    option.setWrapMode(wrapping);
    setDefaultTextOption(option);
}

/// An empty line of a height, in units of the device.
QString ComposedDocument::gap(double height) const
{
    if (height <= 0)
        return {};
    return QStringLiteral("<p style=\"-qt-paragraph-type:empty;margin:0;line-height:%1px;"
                          "-qt-line-height-type:fixed\"><br></p>")
        .arg(height / unitsOf(m_device), 0, 'f', 3);
}

/// Lays out as wide as it takes, but no less than `width`.
void ComposedDocument::fit(double width)
{
    constexpr int tries = 4;
    for (int i = 0; i <= tries; ++i) {
        m_scale = m_page.width() / width;
        if (pageSize() != m_page / m_scale)
            setPageSize(m_page / m_scale);
        const double needed = i < tries ? neededWidth() : 0;
        if (needed <= width * 1.001)
            return;
        width = needed;
    }
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
    for (auto it = rootFrame()->begin(); !it.atEnd(); ++it) {
        const QTextBlock block = it.currentBlock();
        if (!block.isValid())
            continue;
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
        if (block.layout()->lineCount() < 2)
            continue;
        const QRectF box = documentLayout()->blockBoundingRect(block);
        if (box.top() < area.top() && box.bottom() > area.top())
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
    // Qt gives the place of the block, also where its first line had to be moved to the next page.
    const QPointF origin = documentLayout()->blockBoundingRect(block).topLeft();
    for (int i = 0; i < layout.lineCount(); ++i) {
        const QTextLine line = layout.lineAt(i);
        const double top = origin.y() + line.y();
        if (top >= area.top() - 1 && top < area.bottom() - 1)
            line.draw(&painter, origin);
    }
}

void ComposedDocument::mendLines()
{
    // As one change: else all is laid out anew after each.
    QTextCursor all(this);
    all.beginEditBlock();
    for (QTextBlock block = begin(); block.isValid(); block = block.next()) {
        // A break at the very end of a paragraph makes no line of its own, in browsers.
        if (block.length() > 1 && block.text().endsWith(QChar(QChar::LineSeparator))) {
            QTextCursor last(block);
            last.movePosition(QTextCursor::EndOfBlock);
            last.deletePreviousChar();
        }
        QTextBlockFormat format = block.blockFormat();
        const double indent = format.leftMargin();
        // Signs stand where they stand in a line of its natural width.
        const bool isSpread = m_needsSigns && format.alignment().testFlag(Qt::AlignJustify);
        if (!format.nonBreakableLines() && indent <= 0 && !isSpread)
            continue;
        if (isSpread)
            format.setAlignment(Qt::AlignLeading);
        format.setNonBreakableLines(false);
        // Qt takes these, alone of all margins, for units of the device: what is quoted in an e-mail
        // would stand at the edge as if its sender had written it.
        format.setLeftMargin(indent * unitsOf(m_device) * indentShare);
        QTextCursor(block).setBlockFormat(format);
    }
    all.endEditBlock();
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

double ComposedDocument::endOfLastPage() const
{
    double bottom = documentLayout()->blockBoundingRect(lastBlock()).bottom();
    const auto frames = rootFrame()->childFrames();
    if (!frames.isEmpty())
        bottom = std::max(bottom, documentLayout()->frameBoundingRect(frames.last()).bottom());
    // A line that was moved to its page from the one before is there, whatever its block says.
    const QTextLayout &last = *lastBlock().layout();
    const double line =
        last.lineCount() > 0 ? last.lineAt(last.lineCount() - 1).height() : 0;
    return std::max(bottom - (pageCount() - 1) * pageSize().height(), line) * m_scale;
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
