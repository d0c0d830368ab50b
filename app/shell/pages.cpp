// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/pages.h"

#include "domain/kind.h"
#include "widgets/outputs/briefingpage.h"
#include "widgets/outputs/packpage.h"
#include "widgets/paper/documentpage.h"
#include "widgets/search/searchpage.h"

namespace LeverArch {

namespace {

template <typename Page>
TabPage *makePage(Workspace &workspace, Id record, QWidget *parent)
{
    return new Page(workspace, record, parent);
}

TabPage *makeSearch(Workspace &workspace, Id, QWidget *parent)
{
    return new SearchPage(workspace, parent);
}

} // namespace

const QList<PageFactory> &allPages()
{
    static const QList<PageFactory> pages = {
        {QLatin1String(Kind::document), makePage<DocumentPage>},
        {QLatin1String(Kind::briefing), makePage<BriefingPage>},
        {QLatin1String(Kind::pack), makePage<PackPage>},
        {QStringLiteral("search"), makeSearch},
    };
    return pages;
}

} // namespace LeverArch
