// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/droppedpapers.h"

#include "models/recordmime.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QLocale>
#include <QMimeData>
#include <QStandardPaths>
#include <QUrl>

#include <utility>

namespace LeverArch {

namespace {

// Messages and what is attached to them. Whoever drops more has files in a folder for passing ones,
// which are as good as any other while they are there.
constexpr qint64 largestPassing = 64 * 1024 * 1024;
constexpr qint64 largestTogether = 256 * 1024 * 1024;
constexpr qsizetype mostPassing = 200; // Each is held open, and a process may hold a thousand.

QString say(const char *text)
{
    return QCoreApplication::translate("DroppedPapers", text);
}

#define WORD(text) QT_TRANSLATE_NOOP("DroppedPapers", text)

/// How something without a name is called.
struct Names
{
    const char *text;
    const char *picture;
    const char *message;
};
constexpr Names dropped = {WORD("Dropped text %1"), WORD("Dropped picture %1"),
                           WORD("Dropped message %1")};
constexpr Names pasted = {WORD("Pasted text %1"), WORD("Pasted picture %1"),
                          WORD("Pasted message %1")};

/// Pictures as they are, in the order in which they lose least.
struct PictureForm
{
    const char *mime;
    const char *suffix;
};
constexpr PictureForm pictureForms[] = {{"image/png", ".png"},   {"image/tiff", ".tif"},
                                        {"image/jpeg", ".jpg"},  {"image/jpg", ".jpg"},
                                        {"image/webp", ".webp"}, {"image/heic", ".heic"},
                                        {"image/gif", ".gif"},   {"image/bmp", ".bmp"}};

/// KDE's file dialogs and views: files on other systems by the place where they can be read.
constexpr auto kdeList = "application/x-kde4-urilist";
constexpr auto mozillaUrl = "text/x-moz-url";
constexpr auto message = "message/rfc822";

class Taking
{
public:
    Taking(const QMimeData &data, const QDateTime &now, const Names &names)
        : m_data(data), m_now(now), m_names(names)
    {}

    DroppedPapers take()
    {
        const QList<QUrl> urls = addresses();
        for (const QUrl &url : urls) {
            if (url.isLocalFile())
                file(url.toLocalFile());
        }
        if (!m_taken.isEmpty())
            return done(urls);
        // A message or a picture that was dragged is there beside its address.
        if (messageHere() || pictureHere() || (urls.isEmpty() && textHere()))
            return m_taken;
        return done(urls);
    }

private:
    /// Firefox and Thunderbird write UTF-16, address and title in turn.
    QList<QUrl> mozillaAddresses() const
    {
        const QByteArray bytes = m_data.data(QLatin1String(mozillaUrl));
        const QString text(reinterpret_cast<const QChar *>(bytes.constData()), bytes.size() / 2);
        const QUrl url(text.section(u'\n', 0, 0).trimmed());
        return url.isValid() && !url.scheme().isEmpty() ? QList<QUrl>{url} : QList<QUrl>();
    }

    QList<QUrl> kdeAddresses() const
    {
        QList<QUrl> urls;
        for (const QByteArray &line : m_data.data(QLatin1String(kdeList)).split('\n')) {
            const QUrl url = QUrl::fromEncoded(line.trimmed());
            if (url.isValid() && !url.scheme().isEmpty())
                urls.append(url);
        }
        return urls;
    }

    static bool hasFiles(const QList<QUrl> &urls)
    {
        return std::any_of(urls.begin(), urls.end(),
                           [](const QUrl &url) { return url.isLocalFile(); });
    }

    QList<QUrl> addresses() const
    {
        QList<QUrl> urls = m_data.urls();
        for (const QList<QUrl> &others : {kdeAddresses(), mozillaAddresses()}) {
            if (urls.isEmpty() || (!hasFiles(urls) && hasFiles(others)))
                urls = others;
        }
        return urls;
    }

    /// Mail programs and browsers put what is dragged out of them where it does not stay.
    static bool isPassing(const QFileInfo &file)
    {
        const QString path = file.absoluteFilePath();
        for (const QString &place :
             {QDir::tempPath(), QStringLiteral("/tmp"),
              QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation),
              QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation)}) {
            if (!place.isEmpty() && path.startsWith(place + u'/'))
                return true;
        }
        return false;
    }

    void file(const QString &path)
    {
        const QFileInfo info(path);
        if (info.isFile() && info.size() <= largestPassing &&
            m_together + info.size() <= largestTogether &&
            m_taken.passing.size() < mostPassing && isPassing(info)) {
            auto file = std::make_shared<QFile>(path);
            if (file->open(QIODevice::ReadOnly)) {
                m_together += info.size();
                m_taken.passing.append(std::move(file));
                return;
            }
        }
        m_taken.paths.append(path);
    }

    bool messageHere()
    {
        const QByteArray bytes = m_data.data(QLatin1String(message));
        if (bytes.isEmpty())
            return false;
        // Evolution gives several messages as one mailbox under the same type.
        const bool isMailbox = bytes.startsWith("From ");
        add(m_names.message, isMailbox ? ".mbox" : ".eml", bytes);
        return true;
    }

    bool pictureHere()
    {
        for (const PictureForm &form : pictureForms) {
            const QByteArray bytes = m_data.data(QLatin1String(form.mime));
            if (bytes.isEmpty())
                continue;
            add(m_names.picture, form.suffix, bytes);
            return true;
        }
        if (!m_data.hasImage())
            return false;
        QByteArray png;
        QBuffer buffer(&png);
        if (!qvariant_cast<QImage>(m_data.imageData()).save(&buffer, "PNG"))
            return false;
        add(m_names.picture, ".png", png);
        return true;
    }

    bool textHere()
    {
        if (m_data.hasHtml() && !m_data.html().trimmed().isEmpty()) {
            // The bytes are UTF-8 now, whatever they say of themselves.
            add(m_names.text, ".html", QByteArrayLiteral("\xEF\xBB\xBF") + m_data.html().toUtf8());
            return true;
        }
        const QString text = m_data.text();
        if (text.trimmed().isEmpty())
            return false;
        const QUrl address(text.trimmed(), QUrl::StrictMode);
        if (address.scheme().startsWith(QLatin1String("http")) && !address.host().isEmpty()) {
            m_taken.leftOut = onTheWeb();
            return true;
        }
        add(m_names.text, ".txt", text.toUtf8());
        return true;
    }

    void add(const char *name, const char *suffix, const QByteArray &bytes)
    {
        // No colon in it: the name may become a file's, also on other systems.
        const QString when = QLocale().toString(m_now, QStringLiteral("d MMM yyyy HH.mm"));
        m_taken.papers.append({say(name).arg(when) + QLatin1String(suffix), bytes});
    }

    static QString onTheWeb()
    {
        return say(WORD("Nothing is fetched from the web. Save the page or file with your browser "
                        "and drop the saved file here."));
    }

    static QString inAMailProgram()
    {
        return say(WORD("The mail program gave only the place of its message. Save the message as "
                        "a file there and drop that file here."));
    }

    static QString elsewhere()
    {
        return say(WORD("What lies on another computer cannot be read from here. Copy it to this "
                        "computer first and drop the copy."));
    }

    DroppedPapers done(const QList<QUrl> &urls)
    {
        for (const QUrl &url : urls) {
            const QString scheme = url.scheme().toLower();
            if (url.isLocalFile())
                continue;
            if (scheme.startsWith(QLatin1String("http")) || scheme == QLatin1String("ftp"))
                m_taken.leftOut = onTheWeb();
            else if (QStringList{QStringLiteral("akonadi"), QStringLiteral("imap"),
                                 QStringLiteral("mailbox"), QStringLiteral("message"),
                                 QStringLiteral("mid"), QStringLiteral("email")}
                         .contains(scheme.section(u'-', 0, 0)))
                m_taken.leftOut = inAMailProgram();
            else
                m_taken.leftOut = elsewhere();
        }
        if (m_taken.isEmpty() && m_taken.leftOut.isEmpty())
            m_taken.leftOut = say(WORD("There is nothing in it that can be kept as a paper."));
        return m_taken;
    }

    const QMimeData &m_data;
    const QDateTime &m_now;
    const Names &m_names;
    DroppedPapers m_taken;
    qint64 m_together = 0; ///< Bytes of passing files.
};

} // namespace

bool mayHavePapers(const QMimeData &data)
{
    if (!recordsIn(data).isEmpty())
        return false; // Our own records on their way to a tag.
    if (data.hasUrls() || data.hasText() || data.hasHtml() || data.hasImage())
        return true;
    const QStringList formats = data.formats();
    return std::any_of(formats.begin(), formats.end(), [](const QString &format) {
        return format == QLatin1String(message) || format == QLatin1String(kdeList) ||
               format == QLatin1String(mozillaUrl) || format.startsWith(QLatin1String("image/"));
    });
}

DroppedPapers droppedPapers(const QMimeData &data, const QDateTime &now)
{
    return Taking(data, now, dropped).take();
}

DroppedPapers pastedPapers(const QMimeData &data, const QDateTime &now)
{
    return Taking(data, now, pasted).take();
}

DroppedPapers readPassing(DroppedPapers taken)
{
    for (const auto &file : std::exchange(taken.passing, {})) {
        const QByteArray bytes = file->read(largestPassing);
        if (file->error() == QFileDevice::NoError)
            taken.papers.append({file->fileName(), bytes}); // The ledger keeps its whole path.
        else
            taken.paths.append(file->fileName());
    }
    return taken;
}

#undef WORD

} // namespace LeverArch
