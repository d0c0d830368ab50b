// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/composeddocument.h"

#include "parsers/files/fileforms.h"
#include "parsers/files/picturedecoder.h"

#include <QAbstractTextDocumentLayout>
#include <QFont>
#include <QGuiApplication>
#include <QScreen>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextFrame>
#include <QTextTable>
#include <QUrl>

#include <algorithm>

namespace LeverArch {

namespace {

constexpr double letterSize = 10.5; ///< Points.
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
    constexpr int tries = 4;
    m_page = page;
    documentLayout()->setPaintDevice(&m_device);
    setHtml(html);
    breakLongLines();
    fitPictures();
    double width = page.width();
    for (int i = 0; i < tries; ++i) {
        m_scale = page.width() / width;
        setPageSize(page / m_scale);
        const double needed = neededWidth();
        if (needed <= width * 1.001)
            return;
        width = needed;
    }
    m_scale = page.width() / width;
    setPageSize(page / m_scale);
}

double ComposedDocument::neededWidth() const
{
    const auto frames = rootFrame()->childFrames();
    double right = 0;
    for (QTextFrame *frame : frames)
        right = std::max(right, documentLayout()->frameBoundingRect(frame).right());
    return right;
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
    const double margin = height / m_scale / unitsOf(m_device);
    const auto first = rootFrame()->begin();
    if (QTextFrame *frame = first.currentFrame()) {
        QTextFrameFormat format = frame->frameFormat();
        format.setTopMargin(format.topMargin() + margin);
        frame->setFrameFormat(format);
        return;
    }
    QTextBlockFormat format = begin().blockFormat();
    format.setTopMargin(format.topMargin() + margin);
    QTextCursor(begin()).setBlockFormat(format);
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
