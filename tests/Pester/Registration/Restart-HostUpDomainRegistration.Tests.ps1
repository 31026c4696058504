{
  "Files": [
    {
      "IsGood": false,
      "Skipped": 0,
      "Passed": 0,
      "Seconds": 1.0765346,
      "Failed": 0,
      "Path": "/work/wt/registration/tests/Pester/Registration/Register-HostUpDomain.Tests.ps1"
    }
  ],
  "Left": []
}