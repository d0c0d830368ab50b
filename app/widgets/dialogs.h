// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <functional>
#include <memory>

class QPrinter;
class QWidget;

namespace LeverArch {

/// Every question to the person, so that tests can answer. Answers come through the callback, at
/// once or later, never when the person gave none; nothing blocks.
class Dialogs
{
public:
    virtual ~Dialogs() = default;

    /// What a file chooser is asked for.
    struct FileQuestion
    {
        QString id;           ///< Which question, for tests: "new-case", "export-briefing".
        QString caption;      ///< "Save the briefing"
        QString suggestion;   ///< A file name to begin with, or empty; a page gives no folder.
        QString filter;       ///< "PDF (*.pdf)"
        QString suffix;       ///< Added where the person wrote none: "pdf".
        QString purpose = {}; ///< Choosers of one purpose begin where the last of them ended;
                              ///< empty: those of the same id.
        bool isTarget = false; ///< Of a folder: files are put into it, so the next of its purpose
                               ///< begins in it, not beside it.
    };
    /// A question with verbs for answers.
    struct Question
    {
        QString id;
        QString text;   ///< One sentence.
        QString detail; ///< What it means; may be empty.
        QString verb;   ///< On the button that goes ahead: "Delete tag".
        bool canBeUndone = false; ///< Else the way back is what Enter means.
    };
    /// A line to be written.
    struct TextQuestion
    {
        QString id;
        QString caption;
        QString text;
        QString suggestion;
        bool secret = false;  ///< A password.
        QString verb = {};    ///< On the button that goes ahead: "Add tag"; empty: "Save".
        QString refusal = {}; ///< On the other; empty: "Cancel".
    };

    /// How a paper is to be printed.
    struct PrintQuestion
    {
        QString id;
        QString caption;
        int pageCount = 0;
    };

    virtual void openFile(QWidget *parent, const FileQuestion &question,
                          std::function<void(QString)> then) = 0;
    virtual void openFiles(QWidget *parent, const FileQuestion &question,
                           std::function<void(QStringList)> then) = 0;
    virtual void openFolder(QWidget *parent, const FileQuestion &question,
                            std::function<void(QString)> then) = 0;
    virtual void saveFile(QWidget *parent, const FileQuestion &question,
                          std::function<void(QString)> then) = 0;
    /// `then` runs only when the person goes ahead.
    virtual void confirm(QWidget *parent, const Question &question, std::function<void()> then) = 0;
    /// The printer comes with its paper, copies and range as the person chose them.
    virtual void print(QWidget *parent, const PrintQuestion &question,
                       std::function<void(std::shared_ptr<QPrinter>)> then) = 0;
    /// `declined` may be empty; it runs when the person gives no answer.
    virtual void askText(QWidget *parent, const TextQuestion &question,
                         std::function<void(QString)> then,
                         std::function<void()> declined = {}) = 0;
};

} // namespace LeverArch
