// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findings.h"
#include "otherprograms.h"
#include "trials.h"

#include "worker/workerpool.h"

#include <optional>

namespace LeverArch::Trial {

namespace {

constexpr int longerSide = 600;      ///< Pixels.
constexpr double mostDifference = 1; ///< Per cent of the way from black to white, mean.

/// Mean difference of the colours where both have pixels, in per cent.
double difference(const QImage &ours, const QImage &theirs)
{
    const QSize size = ours.size().boundedTo(theirs.size());
    qint64 sum = 0;
    for (int y = 0; y < size.height(); ++y) {
        const auto *a = reinterpret_cast<const QRgb *>(ours.constScanLine(y));
        const auto *b = reinterpret_cast<const QRgb *>(theirs.constScanLine(y));
        for (int x = 0; x < size.width(); ++x)
            sum += std::abs(qRed(a[x]) - qRed(b[x])) + std::abs(qGreen(a[x]) - qGreen(b[x])) +
                   std::abs(qBlue(a[x]) - qBlue(b[x]));
    }
    return 100.0 * double(sum) / (3.0 * 255.0 * size.width() * size.height());
}

QString sizeText(const QSize &size)
{
    return QStringLiteral("%1 × %2").arg(size.width()).arg(size.height());
}

/// Keeps both pictures of a page that differs, for the person who looks into it.
void keep(const Subject &subject, int page, const QImage &ours, const QImage &theirs)
{
    if (subject.keepIn.isEmpty())
        return;
    const QString name = QString(subject.name).replace(QLatin1Char('/'), QLatin1Char('_'));
    const QString path = QStringLiteral("%1/%2.%3").arg(subject.keepIn, name).arg(page);
    if (!ours.save(path + QStringLiteral(".ours.png")) ||
        !theirs.save(path + QStringLiteral(".theirs.png")))
        qWarning("The pictures cannot be kept in %s.", qUtf8Printable(subject.keepIn));
}

/// The page drawn by a process that has read nothing else: which font stands in for a missing one
/// depends on what was looked for before.
QImage drawnAfresh(const Subject &subject, int page, double scale)
{
    WorkerPool workers;
    const auto session = workers.open(subject.bytes, subject.paper.version.password);
    return session.ok() ? (*session)->render(page, scale, {}).valueOr({}) : QImage();
}

bool isLike(const QImage &ours, const QImage &theirs)
{
    return !ours.isNull() && !theirs.isNull() && difference(ours, theirs) <= mostDifference;
}

/// The same at a quarter of the size, where a pixel's shift in a photograph no longer tells.
bool isLikeFromAfar(const QImage &ours, const QImage &theirs)
{
    const auto small = [size = ours.size() / 4](const QImage &image) {
        return image.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
            .convertToFormat(QImage::Format_RGB32);
    };
    return ours.width() >= 8 && ours.height() >= 8 && isLike(small(ours), small(theirs));
}

/// pdftoppm's pictures of one paper; those with annotations only when they are asked for.
class OtherPictures
{
public:
    OtherPictures(const Subject &subject, int pages)
        : m_subject(subject),
          m_pages(pages),
          m_plain(otherPictures(subject.file, pages, longerSide))
    {}

    QImage plain(int page) const { return m_plain.value(page); }
    QImage annotated(int page)
    {
        if (!m_annotated)
            m_annotated = otherPictures(m_subject.file, m_pages, longerSide, true);
        return m_annotated->value(page);
    }

private:
    const Subject &m_subject;
    int m_pages;
    QHash<int, QImage> m_plain;
    std::optional<QHash<int, QImage>> m_annotated;
};

/// We draw form fields and no other annotations; pdftoppm draws both or neither. So a page may be
/// like either.
void compare(const Subject &subject, int page, double scale, const QImage &ours,
             OtherPictures &others, Findings &findings)
{
    const QString check = QStringLiteral("pictures");
    const QImage theirs = others.plain(page);
    const QSize apart = ours.size() - theirs.size();
    if (std::abs(apart.width()) > 1 || std::abs(apart.height()) > 1)
        return findings.fault(check, subject.name, page,
                              QStringLiteral("%1 pixels instead of %2")
                                  .arg(sizeText(ours.size()), sizeText(theirs.size())));
    if (isLike(ours, theirs))
        return;
    const QString what = QStringLiteral("differs by %1 %").arg(difference(ours, theirs), 0, 'f', 2);
    if (isLike(ours, others.annotated(page)))
        return findings.note(check, subject.name, page, what + QStringLiteral(": form fields"));
    if (isLike(drawnAfresh(subject, page, scale), theirs))
        return findings.note(check, subject.name, page, what + QStringLiteral(": another font"));
    keep(subject, page, ours, theirs);
    if (isLikeFromAfar(ours, theirs))
        return findings.note(check, subject.name, page, what + QStringLiteral(": a pixel's shift"));
    findings.fault(check, subject.name, page, what);
}

} // namespace

void tryPictures(const Subject &subject, WorkerPool &workers, int pages, Findings &findings)
{
    const QString check = QStringLiteral("pictures");
    OtherPictures others(subject, pages);
    const auto session = workers.open(subject.bytes, subject.paper.version.password);
    if (!session.ok())
        return findings.fault(check, subject.name, 0, session.error().message);
    for (int page = 1; page <= std::min<qsizetype>(pages, subject.paper.pages.size()); ++page) {
        if (others.plain(page).size().boundedTo({2, 2}) != QSize(2, 2)) { // Or a single dot.
            findings.note(check, subject.name, page, QStringLiteral("pdftoppm draws nothing"));
            continue;
        }
        findings.tried(check);
        const QSizeF size = subject.paper.pages.at(page - 1).geometry.displayedSize();
        const double scale = longerSide / std::max(size.width(), size.height());
        const auto ours = (*session)->render(page, scale, {});
        if (ours.ok())
            compare(subject, page, scale, *ours, others, findings);
        else
            findings.fault(check, subject.name, page, ours.error().message);
    }
}

} // namespace LeverArch::Trial
