// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/papertofile.h"

#include <QHash>
#include <QScrollArea>

#include <functional>
#include <optional>

class QGridLayout;

namespace LeverArch {

class CaseFile;
class ChoiceFilingField;
class FilingField;
class ReferenceFilingField;
class TagsFilingField;

/// The facts of a paper in the inbox, to be written or taken from what is offered. Writes nothing
/// itself: facts() is what a person wants written.
class FilingForm final : public QScrollArea
{
    Q_OBJECT

public:
    explicit FilingForm(CaseFile &caseFile, QWidget *parent = nullptr);

    /// Stands over the fields and scrolls with them; owned by the form. Once.
    void setHead(QWidget *head);
    /// Shows a paper and forgets what was written of the one before.
    void show(const PaperToFile &paper);
    /// The same paper, of which nothing is written yet, as it is now; it stays where it is.
    void renew(const PaperToFile &paper);
    /// The same paper, read again: what is written stays, what is offered may be other.
    void refresh(const PaperToFile &paper);
    /// Several papers: what is written goes to all of them, nothing is offered.
    void showSeveral();
    void showNothing();

    FilingFacts facts() const;
    bool isTouched() const;
    /// Does it when every name that is written is looked up. When one can mean several, says so
    /// under it, goes there, and it is never done.
    void whenSettled(std::function<void()> then);

    /// Takes everything offered that is sure or likely, where nothing is written; how many.
    int takeLikely();
    /// What draft() was before that, as long as nothing was written or taken since.
    const std::optional<QVariantMap> &beforeTaking() const { return m_beforeTaking; }
    int likelyCount() const;
    void chooseType(const QString &key);
    /// What is written of type, date, sender, addressee, tags and consultation; and writes it where
    /// nothing is written yet.
    QVariantMap repeated() const;
    void repeat(const QVariantMap &facts);

    /// What is written and not filed, of the fields where something is; and writes it here.
    QVariantMap draft() const;
    void setDraft(const QVariantMap &draft);

    void goToFirst();
    /// Shuts the lists that are open under a line: an open list gets the keys of whatever comes
    /// next.
    void closeLists();
    bool goToField(const QString &key);
    /// In one column, or in two where it is wide and low.
    void setColumns(int columns);
    FilingField *field(const QString &key) const { return m_byKey.value(key); }

Q_SIGNALS:
    void placeWanted(const LeverArch::TextPlace &place);
    void changed();

private:
    void add(FilingField *field);
    void lay();
    void settledOne(bool decided);

    CaseFile &m_caseFile;
    QWidget *m_inside;
    QWidget *m_both;
    QGridLayout *m_left;
    QGridLayout *m_right; ///< Empty with one column.
    ChoiceFilingField *m_type = nullptr;
    TagsFilingField *m_tags = nullptr;
    QList<FilingField *> m_fields;
    QList<ReferenceFilingField *> m_references;
    QList<QWidget *> m_labels;
    QHash<QString, FilingField *> m_byKey;
    std::function<void()> m_then;
    std::optional<QVariantMap> m_beforeTaking;
    int m_columns = 0;
};

} // namespace LeverArch
