// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/placeddialogs.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

namespace LeverArch {

namespace {

QString documentsFolder()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileInfo(folder).isDir() ? folder : QDir::homePath();
}

QString keyOf(const Dialogs::FileQuestion &question)
{
    return QStringLiteral("places/") +
           (question.purpose.isEmpty() ? question.id : question.purpose);
}

} // namespace

PlacedDialogs::PlacedDialogs(Dialogs &asking, QSettings &settings,
                             std::function<QString()> casePath)
    : m_asking(asking), m_settings(settings), m_casePath(std::move(casePath))
{}

QString PlacedDialogs::folderFor(const FileQuestion &question) const
{
    const QString last = m_settings.value(keyOf(question)).toString();
    if (!last.isEmpty() && QFileInfo(last).isDir()) // A stick may have been taken out.
        return last;
    const QString casePath = m_casePath();
    return casePath.isEmpty() ? documentsFolder() : QFileInfo(casePath).absolutePath();
}

Dialogs::FileQuestion PlacedDialogs::placed(const FileQuestion &question) const
{
    FileQuestion asked = question;
    const QString folder = folderFor(question);
    asked.suggestion =
        question.suggestion.isEmpty() ? folder : QDir(folder).filePath(question.suggestion);
    return asked;
}

void PlacedDialogs::remember(const FileQuestion &question, const QString &folder)
{
    m_settings.setValue(keyOf(question), folder);
}

std::function<void(QString)> PlacedDialogs::remembering(const FileQuestion &question,
                                                        std::function<void(QString)> then)
{
    return [this, question, then = std::move(then)](const QString &path) {
        remember(question, QFileInfo(path).absolutePath());
        then(path);
    };
}

void PlacedDialogs::openFile(QWidget *parent, const FileQuestion &question,
                             std::function<void(QString)> then)
{
    m_asking.openFile(parent, placed(question), remembering(question, std::move(then)));
}

void PlacedDialogs::openFiles(QWidget *parent, const FileQuestion &question,
                              std::function<void(QStringList)> then)
{
    m_asking.openFiles(parent, placed(question),
                       [this, question, then = std::move(then)](const QStringList &paths) {
                           if (!paths.isEmpty())
                               remember(question, QFileInfo(paths.first()).absolutePath());
                           then(paths);
                       });
}

void PlacedDialogs::openFolder(QWidget *parent, const FileQuestion &question,
                               std::function<void(QString)> then)
{
    if (!question.isTarget) {
        // The folder itself was chosen among its neighbours; the next one stands beside it.
        m_asking.openFolder(parent, placed(question), remembering(question, std::move(then)));
        return;
    }
    m_asking.openFolder(parent, placed(question),
                        [this, question, then = std::move(then)](const QString &folder) {
                            remember(question, folder);
                            then(folder);
                        });
}

void PlacedDialogs::saveFile(QWidget *parent, const FileQuestion &question,
                             std::function<void(QString)> then)
{
    m_asking.saveFile(parent, placed(question), remembering(question, std::move(then)));
}

void PlacedDialogs::confirm(QWidget *parent, const Question &question, std::function<void()> then)
{
    m_asking.confirm(parent, question, std::move(then));
}

void PlacedDialogs::print(QWidget *parent, const PrintQuestion &question,
                          std::function<void(std::shared_ptr<QPrinter>)> then)
{
    m_asking.print(parent, question, std::move(then));
}

void PlacedDialogs::askText(QWidget *parent, const TextQuestion &question,
                            std::function<void(QString)> then, std::function<void()> declined)
{
    m_asking.askText(parent, question, std::move(then), std::move(declined));
}

} // namespace LeverArch
