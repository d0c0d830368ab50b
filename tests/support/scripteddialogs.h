// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/dialogs.h"

#include <QHash>
#include <QList>
#include <QPrinter>
#include <QStringList>

namespace LeverArch {

/// Answers every question with what the test has written down for its id; what it has not foreseen
/// gets no answer and is remembered. Of several answers to a question for one thing, each is given
/// once and the last one always.
class ScriptedDialogs final : public Dialogs
{
public:
    void answer(const QString &id, const QStringList &answer) { m_answers.insert(id, answer); }
    const QStringList &asked() const { return m_asked; }
    const QList<FileQuestion> &fileQuestions() const { return m_fileQuestions; }

    void openFile(QWidget *, const FileQuestion &question,
                  std::function<void(QString)> then) override
    {
        m_fileQuestions.append(question);
        one(question.id, then);
    }
    void openFiles(QWidget *, const FileQuestion &question,
                   std::function<void(QStringList)> then) override
    {
        m_fileQuestions.append(question);
        m_asked.append(question.id);
        if (m_answers.contains(question.id))
            then(m_answers.value(question.id));
    }
    void openFolder(QWidget *, const FileQuestion &question,
                    std::function<void(QString)> then) override
    {
        m_fileQuestions.append(question);
        one(question.id, then);
    }
    void saveFile(QWidget *, const FileQuestion &question,
                  std::function<void(QString)> then) override
    {
        m_fileQuestions.append(question);
        one(question.id, then);
    }
    void confirm(QWidget *, const Question &question, std::function<void()> then) override
    {
        one(question.id, [then](const QString &) { then(); });
    }
    void print(QWidget *, const PrintQuestion &question,
               std::function<void(std::shared_ptr<QPrinter>)> then) override
    {
        one(question.id, [then](const QString &path) {
            auto printer = std::make_shared<QPrinter>();
            printer->setOutputFormat(QPrinter::PdfFormat);
            printer->setOutputFileName(path);
            then(printer);
        });
    }
    void askText(QWidget *, const TextQuestion &question, std::function<void(QString)> then,
                 std::function<void()> declined) override
    {
        if (!one(question.id, then) && declined)
            declined();
    }

private:
    bool one(const QString &id, const std::function<void(QString)> &then)
    {
        m_asked.append(id);
        if (!m_answers.contains(id))
            return false;
        QStringList &answers = m_answers[id];
        const QString answer = answers.value(0);
        if (answers.size() > 1)
            answers.removeFirst();
        then(answer);
        return true;
    }

    QHash<QString, QStringList> m_answers;
    QStringList m_asked;
    QList<FileQuestion> m_fileQuestions;
};

} // namespace LeverArch
