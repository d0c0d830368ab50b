// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/issue.h"

#include <QObject>

class QWidget;

namespace LeverArch {

class CaseChecks;
class CaseFile;
class CaseView;
class Inspector;
class SectionList;
class SectionModel;
class TagTreePanel;
class Workspace;

/// The panels of one open case file, made together and wired to each other: sections and tags at
/// the left, pages in the middle, the inspector at the right. Go before the case file does.
class CasePanels final : public QObject
{
    Q_OBJECT

public:
    explicit CasePanels(Workspace &workspace);
    ~CasePanels() override;

    CaseFile &caseFile() const;
    QWidget *left() const { return m_left; }
    CaseView *view() const { return m_view; }
    Inspector *inspector() const { return m_inspector; }
    TagTreePanel *tags() const { return m_tags; }
    SectionModel *sections() const { return m_sections; }
    SectionList *sectionList() const { return m_sectionList; }

    QList<Id> selection() const { return m_selection; }
    bool binInFront() const;
    int recordCount() const;

Q_SIGNALS:
    void selectionChanged();

private:
    void wire();

    Workspace &m_workspace;
    SectionModel *m_sections;
    SectionList *m_sectionList;
    TagTreePanel *m_tags;
    CaseView *m_view;
    Inspector *m_inspector;
    QWidget *m_left;
    CaseChecks *m_checks;
    QList<Id> m_selection;
};

} // namespace LeverArch
