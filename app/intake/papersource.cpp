// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/papersource.h"

#include <QFile>

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace LeverArch {

namespace {

namespace fs = std::filesystem;

QString shown(const fs::path &path)
{
    return QString::fromUtf8(path.native().data(), qsizetype(path.native().size()));
}

PaperSource sourceFor(const fs::path &path)
{
    PaperSource source;
    source.file = QByteArray(path.c_str(), qsizetype(path.native().size()));
    source.path = shown(path);
    return source;
}

PaperSource refused(const fs::path &path, const char *code)
{
    PaperSource source = sourceFor(path);
    source.refusal = refusalOf(code);
    return source;
}

const char *codeOf(const std::error_code &error)
{
    if (error == std::errc::permission_denied || error == std::errc::filename_too_long)
        return "unreadable";
    if (error == std::errc::too_many_symbolic_link_levels)
        return "link_loop";
    return "missing";
}

bool isBelow(const fs::path &path, const fs::path &folder)
{
    const auto [inFolder, inPath] =
        std::mismatch(folder.begin(), folder.end(), path.begin(), path.end());
    return inFolder == folder.end();
}

constexpr qsizetype filesBetweenNews = 100;

class Walk
{
public:
    Walk(const Cancellation &cancellation, const std::function<void(qsizetype)> &watcher)
        : m_cancellation(cancellation), m_watcher(watcher)
    {}

    QList<PaperSource> found;

    /// A path somebody named; links are followed here.
    void start(const fs::path &path)
    {
        std::error_code error;
        const fs::file_status status = fs::status(path, error);
        if (error || !fs::exists(status)) {
            found.append(refused(path, error ? codeOf(error) : "missing"));
        } else if (fs::is_directory(status)) {
            m_root = fs::canonical(path, error);
            folder(path);
        } else {
            found.append(sourceFor(path));
        }
    }

private:
    void folder(const fs::path &path)
    {
        std::error_code error;
        std::vector<fs::path> names;
        for (auto at = fs::directory_iterator(path, error);
             !error && at != fs::directory_iterator(); at.increment(error)) {
            if (m_cancellation.isCancelled())
                return;
            names.push_back(at->path());
        }
        if (error)
            found.append(refused(path, codeOf(error)));
        std::sort(names.begin(), names.end());
        for (const fs::path &name : names)
            entry(name);
    }

    void entry(const fs::path &path)
    {
        if (m_cancellation.isCancelled())
            return;
        if (m_watcher && found.size() / filesBetweenNews != m_told) {
            m_told = found.size() / filesBetweenNews;
            m_watcher(found.size());
        }
        std::error_code error;
        const fs::file_status status = fs::symlink_status(path, error);
        if (error)
            found.append(refused(path, codeOf(error)));
        else if (fs::is_symlink(status))
            link(path);
        else if (fs::is_directory(status))
            folder(path);
        else
            found.append(sourceFor(path));
    }

    void link(const fs::path &path)
    {
        std::error_code error;
        const fs::path target = fs::canonical(path, error);
        if (error)
            found.append(refused(path, codeOf(error)));
        else if (!isBelow(target, m_root))
            found.append(refused(path, "link_outside"));
        else if (fs::is_directory(target, error))
            found.append(refused(path, isBelow(fs::canonical(path.parent_path(), error), target)
                                           ? "link_loop"
                                           : "link_inside"));
        else
            found.append(sourceFor(path));
    }

    const Cancellation &m_cancellation;
    const std::function<void(qsizetype)> &m_watcher;
    fs::path m_root;
    qsizetype m_told = 0;
};

} // namespace

QString PaperSource::fileName() const
{
    QString name = path.mid(path.lastIndexOf(u'/') + 1);
    for (QChar &c : name) {
        if (c.category() == QChar::Other_Control || c.category() == QChar::Separator_Line ||
            c.category() == QChar::Separator_Paragraph)
            c = u' ';
    }
    return name;
}

QList<PaperSource> findPapers(const QStringList &paths, const Cancellation &cancellation,
                              const std::function<void(qsizetype)> &watcher)
{
    Walk walk(cancellation, watcher);
    for (const QString &path : paths) {
        const QByteArray name = QFile::encodeName(path);
        walk.start(fs::path(name.toStdString()).lexically_normal());
    }
    return walk.found;
}

} // namespace LeverArch
