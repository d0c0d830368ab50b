// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/fileendings.h"

#include <QHash>
#include <QList>
#include <QStringList>

namespace LeverArch {

namespace {

struct Promise
{
    const char *endings;   ///< Separated by spaces.
    QList<FileForm> kept; ///< The forms that keep it.
};

QHash<QString, QList<FileForm>> promises()
{
    using F = FileForm;
    // clang-format off
    const QList<Promise> declared = {
        {"pdf", {F::Pdf}},
        {"jpg jpeg jpe jfif", {F::Jpeg}},
        {"png", {F::Png}},
        {"tif tiff", {F::Tiff}},
        {"heic heif hif avif", {F::Heif}},
        {"gif", {F::Gif}},
        {"webp", {F::WebP}},
        {"bmp dib", {F::Bmp}},
        {"txt text", {F::PlainText}},
        {"md markdown mdown mkd", {F::Markdown}},
        {"csv tsv tab", {F::Csv}},
        {"htm html xhtml", {F::Html}},
        {"mht mhtml", {F::WebArchive, F::Message}},
        {"eml", {F::Message, F::Mailbox}},
        {"mbox mbx", {F::Mailbox, F::Message}},
        {"docx docm dotx dotm", {F::Docx, F::LockedOffice}},
        {"odt ott", {F::Odt, F::LockedOffice}},
        {"rtf", {F::Rtf}},
        {"xlsx xlsm xltx xltm", {F::Xlsx, F::LockedOffice}},
        {"xlsb", {F::OldOffice, F::LockedOffice}},
        {"ods ots", {F::Ods, F::LockedOffice}},
        {"pptx pptm ppsx potx odp otp", {F::Presentation, F::LockedOffice}},
        {"doc dot xls xlt ppt pps pot", {F::OldOffice}},
        {"zip", {F::Zip}},
        {"msg", {F::OutlookMessage}},
        {"7z rar gz tgz bz2 xz tar cab zst iso deb", {F::OtherArchive}},
        {"svg eps ps emf wmf psd odg otg cdr xcf", {F::Vector}},
        {"mp3 mp4 m4a m4v mov avi wav wma wmv ogg oga ogv flac mkv webm mpg mpeg amr 3gp mid", {F::Media}},
        {"exe dll scr com msi lnk so", {F::Program}},
    };
    // clang-format on
    QHash<QString, QList<FileForm>> byEnding;
    for (const Promise &promise : declared) {
        const QStringList endings =
            QString::fromLatin1(promise.endings).split(QLatin1Char(' '));
        for (const QString &ending : endings)
            byEnding.insert(ending, promise.kept);
    }
    return byEnding;
}

} // namespace

QString endingOf(const QString &name)
{
    constexpr qsizetype longest = 12;
    const qsizetype dot = name.lastIndexOf(QLatin1Char('.'));
    const QString ending = dot < 0 ? QString() : name.mid(dot + 1).trimmed().toLower();
    return ending.size() > longest || ending.contains(QLatin1Char(' ')) ? QString() : ending;
}

FileForm formOfTextEnding(const QString &ending)
{
    static const QStringList markdown = {QStringLiteral("md"), QStringLiteral("markdown"),
                                         QStringLiteral("mdown"), QStringLiteral("mkd")};
    static const QStringList tables = {QStringLiteral("csv"), QStringLiteral("tsv"),
                                       QStringLiteral("tab")};
    if (markdown.contains(ending))
        return FileForm::Markdown;
    return tables.contains(ending) ? FileForm::Csv : FileForm::PlainText;
}

QString contradictingEnding(FileForm form, const QString &name)
{
    static const QHash<QString, QList<FileForm>> byEnding = promises();
    const QString ending = endingOf(name);
    const auto promised = byEnding.constFind(ending);
    return promised == byEnding.constEnd() || promised->contains(form) ? QString() : ending;
}

} // namespace LeverArch
