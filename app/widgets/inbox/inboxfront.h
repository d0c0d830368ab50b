// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"
#include "core/issue.h"

#include <QHash>
#include <QObject>
#include <QVariantMap>

#include <functional>

namespace LeverArch {

class FilingForm;
class InboxDesk;
class InboxList;
class InboxModel;
class PapersToFile;
class Workspace;
struct ChangeSet;
struct PaperToFile;

/// Which paper of the inbox is in front: shows its pages and its facts, reads what can be offered
/// for it and for the next one, and keeps what was written of papers that are not filed yet while
/// the inbox is open.
class InboxFront final : public QObject
{
    Q_OBJECT

public:
    InboxFront(Workspace &workspace, InboxModel *model, InboxDesk &desk, QObject *parent);

    /// The paper whose facts are shown; null when nothing is chosen, or several are.
    Id shown() const { return m_shown; }
    /// What was read of a paper; null until it is.
    const PaperToFile *read(Id paper) const;
    /// What can be offered for the paper in front has been read.
    bool isReady() const { return m_shown && read(m_shown); }
    /// Does it when what is offered has been read: a quick hand asks before. Not at all when
    /// another paper comes in front first.
    void whenReady(std::function<void()> then);

    /// Chooses it, as soon as the list has it.
    void choose(Id paper);
    /// The paper beside, if there is one.
    void step(int by);
    /// These are being filed: puts the paper after them in front, with the keyboard in the list.
    void leave(const QList<Id> &papers);
    /// They could not be filed after all.
    void comeBack(const QList<Id> &papers);
    /// The papers of which something is written that is not in the case file; a null id among them
    /// for what is written of several at once.
    QList<Id> unfiled() const;
    /// They are filed: what was written of them is in the case file now.
    void forgetDrafts(const QList<Id> &papers);

Q_SIGNALS:
    void changed(); ///< Another paper is in front, more is known of it, or the list is another.
    void choiceChanged();
    void failed(const LeverArch::Error &error);

private:
    void listLoaded();
    void followChoice();
    void paperReady(Id paper);
    void showPaper(const QList<Id> &chosen);
    void showFacts(const PaperToFile &paper);
    void keepDraft();
    void keepPlaceOfFocus();
    void goToFacts();
    void putReasonAway();
    void caseFileChanged(const ChangeSet &change);

    Workspace &m_workspace;
    InboxModel *m_model;
    PapersToFile *m_papers;
    InboxDesk &m_desk;
    InboxList &m_list;
    FilingForm &m_form;
    Id m_shown;
    Id m_wanted;            ///< To be chosen when the list has it.
    Id m_inForm;            ///< Whose facts the form has.
    bool m_several = false; ///< The form is for several papers.
    bool m_toForm = false;  ///< The keyboard goes to the facts when they are there.
    QHash<Id, QVariantMap> m_drafts;
    std::function<void()> m_then;
};

} // namespace LeverArch
